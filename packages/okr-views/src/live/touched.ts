import type { Commit } from '@cairn/contracts';

/** What some commits touch, as far as the reading of one cycle goes. */
export interface Touched {
  readonly objectiveIds: ReadonlySet<string>;
  readonly alignmentIds: ReadonlySet<string>;
  /** Something changed that many objectives depend on: settings, teams, cadences, absences, the cycle itself. */
  readonly whole: boolean;
}

/** Streams whose events tell of one objective, by their category's first word. */
const OF_GOALS: ReadonlySet<string> = new Set(['objective', 'check-ins', 'rhythm', 'health']);
/** Streams that no figure of a goal depends on. */
const APART: ReadonlySet<string> = new Set(['alignment', 'retrospective', 'lesson', 'decision', 'security', 'webhook', 'export', 'import', 'check-in-import', 'feedback', 'reminder']);

/** @param categoryOf the category of a stream, by its name */
export function touchedBy(commits: readonly Commit[], categoryOf: (stream: string) => string): Touched {
  const named = commits.map(({ stream, events }) => ({ category: categoryOf(stream), events }));
  return {
    objectiveIds: idsIn(named.filter(({ category }) => OF_GOALS.has(category)), 'objectiveId'),
    alignmentIds: idsIn(named.filter(({ category }) => category === 'alignment'), 'alignmentId'),
    whole: named.some(({ category }) => !OF_GOALS.has(category) && !APART.has(category)),
  };
}

function idsIn(commits: readonly Pick<Commit, 'events'>[], name: string): ReadonlySet<string> {
  const ids = commits.flatMap(({ events }) => events.map(({ data }) => data[name]));
  return new Set(ids.filter((id) => typeof id === 'string'));
}
