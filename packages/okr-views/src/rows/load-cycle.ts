import type { Selection, ViewOf, ViewsAt } from '@cairn/views';
import { ORGANIZATION_ID, type CadenceDoc, type TeamDoc } from '../organization/organization-docs.js';
import { okrViews } from '../projections.js';
import { allInTurns, inTurns } from '../turns/in-turns.js';
import { groupedBy, inHistoryOrder, type GoalRows, type RhythmRows } from './goal-rows.js';

/** Key results whose check-ins are brought into order without a pause. */
const ORDERED_AT_ONCE = 1_000;

/**
 * The rows of a whole cycle, in as many lists as there are views and never one for each objective; others get their turn between pages.
 *
 * @returns undefined when there is no such cycle at the position
 */
export async function loadCycle(views: ViewsAt, cycleId: string): Promise<GoalRows | undefined> {
  const cycle = await views.get(okrViews.cycles, cycleId);
  const rhythm = await loadRhythm(views);
  if (cycle === undefined || rhythm === undefined) return undefined;
  const ofCycle = { by: 'key', key: 'cycleId', equals: cycleId } as const;
  const checkIns = groupedBy(await docsInTurns(views, okrViews.checkIns, ofCycle), ({ keyResultId }) => keyResultId);
  const inOrder = await inTurns([...checkIns], ORDERED_AT_ONCE, (piece) => piece.map(([keyResultId, entries]) => [keyResultId, inHistoryOrder(entries)] as const));
  return {
    ...rhythm,
    cycle,
    objectives: await docsInTurns(views, okrViews.objectives, ofCycle),
    keyResults: groupedBy((await docsInTurns(views, okrViews.keyResults, ofCycle)).toSorted((one, other) => one.addedPosition - other.addedPosition), ({ objectiveId }) => objectiveId),
    checkIns: new Map(inOrder),
    slotRecords: groupedBy(await docsInTurns(views, okrViews.slotRecords, ofCycle), ({ keyResultId }) => keyResultId),
  };
}

/** What slots follow from, of the whole organization; undefined before it was founded. */
export async function loadRhythm(views: ViewsAt): Promise<RhythmRows | undefined> {
  const organization = await views.get(okrViews.organization, ORGANIZATION_ID);
  if (organization === undefined) return undefined;
  const absent = await docsOf(views, okrViews.people, { by: 'key', key: 'absences', equals: 'some' });
  return {
    organization,
    places: (await docsOf(views, okrViews.teams, { by: 'id' })).flatMap(placesOf),
    cadences: cadencesOf(await docsOf(views, okrViews.cadences, { by: 'id' })),
    absent: new Map(absent.map((person) => [person.personId, person])),
  };
}

/** The documents of a list. */
export async function docsOf<Doc>(views: ViewsAt, view: ViewOf<Doc>, select: Selection): Promise<Doc[]> {
  return (await views.all(view, select)).map(({ doc }) => doc);
}

/** The same of a list that may be long, with a turn for others after each page. */
export async function docsInTurns<Doc>(views: ViewsAt, view: ViewOf<Doc>, select: Selection): Promise<Doc[]> {
  return (await allInTurns(views, view, select)).map(({ doc }) => doc);
}

/** Where a team stood, as placements are made of. */
export function placesOf({ teamId, placements }: TeamDoc) {
  return placements.map((placement) => ({ teamId, ...placement }));
}

/** What the teams have set, by team. */
export function cadencesOf(docs: readonly CadenceDoc[]): RhythmRows['cadences'] {
  return Object.fromEntries(docs.map(({ teamId, settings }) => [teamId, settings]));
}
