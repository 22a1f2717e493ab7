import { checkInViews, goalViews, loadCycle, okrViews, organizationViews, type GoalRows } from '@cairn/okr-views';
import type { Platform } from '@cairn/service-kit';
import { readingPosition, ViewsAt } from '@cairn/views';
import { missesDue } from '../slots/misses.js';
import { outlookAfter, type Outlook } from './outlook.js';
import { recordBatch, type Recorded, type SweepEnvelope } from './sweep.commands.js';
import { nextMissAfter, slotsByTeam } from './team-slots.js';

const PROJECTIONS = [organizationViews.storage, goalViews.storage, checkInViews.storage];

/** Milliseconds: how long the views may take to come as far as the log. */
const PATIENCE = 20_000;

/** Before anything was looked at. */
const UNKNOWN: Outlook = { position: 0, next: '' };

/** Commits of the tail that are looked at in one go. */
const PAGE = 500;

/**
 * Records check-ins that did not come. When nothing can be missed yet it reads no view: it remembers the next instant at which something can be,
 * and looks at what the log has got since for what brings that nearer.
 */
export class RhythmSweep {
  readonly #platform: Platform;
  readonly #outlooks = new Map<string, Outlook>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /**
   * @param t the instant by which grace must have ended
   * @throws CairnError `position-not-reached`, `follower-parked`, `command-contended` (retriable)
   */
  async sweep(envelope: SweepEnvelope, t: string): Promise<Recorded> {
    const { org } = envelope;
    const outlook = await this.#outlook(org);
    this.#outlooks.set(org, outlook);
    if (t < outlook.next) return { missed: 0, position: outlook.position };
    const { position, teams } = await this.#teams(org);
    let recorded: Recorded = { missed: 0, position };
    for (const batch of [...teams].flatMap(([teamId, keyResults]) => missesDue(teamId, keyResults, t))) {
      const { missed, position: at } = await recordBatch(this.#platform, batch, envelope);
      recorded = { missed: recorded.missed + missed, position: Math.max(recorded.position, at) };
    }
    this.#outlooks.set(org, { position, next: nextMissAfter(t, teams) });
    return recorded;
  }

  /** What was known, and what the log says since. */
  async #outlook(org: string): Promise<Outlook> {
    const { history } = this.#platform;
    const known = this.#outlooks.get(org);
    if (known === undefined) return { ...UNKNOWN, position: (await history.head(org)).position };
    let outlook = known;
    for (let page = await history.readStored(org, outlook.position, { limit: PAGE }); page.length > 0; page = await history.readStored(org, outlook.position, { limit: PAGE })) {
      for (const { position, at, types } of page) outlook = outlookAfter(outlook, { position, at, types: types.split(' ') });
    }
    return outlook;
  }

  /** The slots of every team with something to talk about, as the log has them now. */
  async #teams(org: string) {
    const { history, following, views } = this.#platform;
    const head = await history.head(org);
    await Promise.all(PROJECTIONS.map((storage) => following.waitFor(storage, head, PATIENCE)));
    const position = await readingPosition({ views, org, projections: PROJECTIONS });
    const now = new ViewsAt(views, org, position);
    return { position, teams: slotsByTeam(await runningCycles(now)) };
  }
}

/** Grace of the last slots ends while a cycle closes. */
async function runningCycles(views: ViewsAt): Promise<readonly GoalRows[]> {
  const states = await Promise.all(['active', 'closing'].map((state) => views.all(okrViews.cycles, { by: 'key', key: 'state', equals: state })));
  const rows = await Promise.all(states.flat().map(({ id }) => loadCycle(views, id)));
  return rows.filter((each): each is GoalRows => each !== undefined);
}

/** The sweep of every organization whose past is not being loaded. @throws AggregateError when some could not be swept, after all others were */
export async function sweepAll(platform: Platform, sweep: RhythmSweep, t: string): Promise<void> {
  const { history, newId } = platform;
  const failures: unknown[] = [];
  for (let page = await history.heads(); page.length > 0; page = await history.heads(page.at(-1)?.org)) {
    for (const { org } of page.filter(({ loading }) => !loading)) await sweep.sweep(bySystem(org, newId()), t).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some organizations were not swept');
}

/** The hash of what no client asked for. */
const NO_REQUEST = '0'.repeat(64);

/** Nobody acts: the product notices. */
export function bySystem(org: string, correlationId: string): SweepEnvelope {
  return { org, principal: 'system', actor: 'system', via: 'system', requestHash: NO_REQUEST, correlationId };
}
