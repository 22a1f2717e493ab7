import { catalogue, event, type EventData, type EventOf, type EventType } from '@cairn/contracts';
import { cursorAfter, openMemoryHistory, readCommits, type History } from '@cairn/history';
import { openMemoryViews, ProjectionFollower, ViewsAt, type Views } from '@cairn/views';
import { OKR_PROJECTIONS, type Reading, type TimeTravel } from '../index.js';

export const ORG = 'org-story';
export const TIME_ZONE = 'UTC';

/** A commit that is told: when, by whom, and the one thing that happened in it, or several on one stream. */
export interface Told {
  readonly at: string;
  readonly actor: string;
  readonly events: readonly EventOf[];
}

/** An event of the organization's log, by the people of the story. */
export function told<T extends EventType>(at: string, type: T, data: EventData<T>, actor = 'ann'): Told {
  return { at, actor, events: [event(type, data) as EventOf] };
}

const IDS: Readonly<Record<string, string>> = {
  team: 'teamId', person: 'personId', role: 'personId', delegation: 'fromId', cycle: 'cycleId', objective: 'objectiveId', 'key-result': 'objectiveId', initiative: 'objectiveId',
  'check-in': 'keyResultId', 'check-ins': 'keyResultId', slot: 'teamId', rhythm: 'teamId', cadence: 'teamId', alignment: 'alignmentId',
};
const CATEGORIES: Readonly<Record<string, string>> = { role: 'person', delegation: 'person', 'key-result': 'objective', initiative: 'objective', 'check-in': 'check-ins', slot: 'rhythm' };
const STREAMS: Readonly<Record<string, string>> = { organization: 'organization', calendar: 'organization' };

function streamOf({ type, data }: EventOf): string {
  const noun = type === 'check-in.missed' ? 'rhythm' : type.slice(0, type.indexOf('.'));
  const ids = data as Readonly<Record<string, unknown>>;
  return STREAMS[noun] ?? `${CATEGORIES[noun] ?? noun}-${String(ids[IDS[noun] ?? ''])}`;
}

/** A log of these commits. Each stands at its time: the log is a history load. */
export async function historyOf(story: readonly Told[]): Promise<History> {
  const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2030, 0, 1) });
  await Promise.all(story.map((commit, index) => history.append(requestOf(commit, index + 1))));
  return history;
}

function requestOf({ at, actor, events }: Told, position: number): Parameters<History['append']>[0] {
  const [first] = events;
  if (first === undefined) throw new Error('a commit without events');
  const stream = streamOf(first);
  const recorded = events.map(({ type, data }, index) => ({ id: `019aa3f0-${String(index).padStart(4, '0')}-7000-8000-${String(position).padStart(12, '0')}`, type, schema: 1, data }));
  const { service } = catalogue.categoryOf(stream);
  return { org: ORG, stream, service, expect: { kind: 'any' }, commandId: String(position).padStart(43, '0'), requestHash: 'a'.repeat(64), actor, via: 'simulation', correlationId: `c-${position}`, loadAt: at, events: recorded };
}

/** The views of a log's first commits. @param page commits of a batch */
export async function viewsOf(history: History, { last, page = 50 }: { readonly last: number; readonly page?: number }): Promise<Views> {
  const views = openMemoryViews();
  for (const projection of OKR_PROJECTIONS) {
    await views.prepare(projection);
    const follower = new ProjectionFollower({ projection, views, catalogue });
    for (let cursor = await follower.cursor(ORG); cursor.position < last; ) {
      const commits = await readCommits(history, ORG, cursor, { limit: Math.min(page, last - cursor.position) });
      const lastRead = commits.at(-1);
      if (lastRead === undefined) break;
      await follower.apply(ORG, cursor, commits);
      cursor = cursorAfter(lastRead);
    }
  }
  return views;
}

/** What can be asked of the views of a story as of its n-th commit; without one, of the last. */
export class Asking {
  readonly #story: readonly Told[];
  readonly #views: Views;

  constructor(story: readonly Told[], views: Views) {
    this.#story = story;
    this.#views = views;
  }

  /** The position of the last commit by an instant. */
  positionBy(instant: string): number {
    return this.#story.findLastIndex(({ at }) => at <= instant) + 1;
  }

  readonly viewsAt = (position: number): ViewsAt => new ViewsAt(this.#views, ORG, position);

  /** @param clock of the reading; that of the commit at the position unless it is later */
  reading({ position = this.#story.length, clock = this.#atOf(position), effectiveOn = clock }: { readonly position?: number; readonly clock?: string; readonly effectiveOn?: string } = {}): Reading {
    return { views: this.viewsAt(position), viewsAt: this.viewsAt, clock, effectiveOn, timeZone: TIME_ZONE };
  }

  /** Everything as known at an instant, true at that instant. */
  on(instant: string): Reading {
    return this.reading({ position: this.positionBy(instant), clock: instant });
  }

  travel(position = this.#story.length, clock = this.#atOf(position)): TimeTravel {
    return { position, clock, timeZone: TIME_ZONE, positionAt: async (instant) => this.positionBy(instant), viewsAt: this.viewsAt };
  }

  #atOf(position: number): string {
    return this.#story[position - 1]?.at ?? '';
  }
}

/** The views of a whole story, ready to be asked. */
export async function asking(story: readonly Told[]): Promise<Asking> {
  return new Asking(story, await viewsOf(await historyOf(story), { last: story.length }));
}
