import { CairnError } from '@cairn/contracts';
import type { GoalRows, Reading } from '@cairn/okr-views';
import type { OpenQueries, ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { readCycleGoals, type CycleGoals } from '../../scores/cycle-goals.js';
import { isOfRhythm } from '../measures.js';
import { explainAverage } from './averages.js';
import { countedGoals } from './counted-goals.js';
import type { ExplainedGroup, GroupArguments } from './group-arguments.js';
import { explainRhythm, explainScores } from './scorecard.js';

/** Commits that are looked up for one answer. */
const MOST_POSITIONS = 50;

/** Looks at whole cycles: too long for the thread that answers requests. */
export const openQueries: OpenQueries = (stores) => ({ 'explain-group': async (asked: GroupArguments) => JSON.stringify(await explained(asked, stores)) });

async function explained(asked: GroupArguments, { views }: ReadStores): Promise<ExplainedGroup> {
  const { org, position, clock, effectiveOn, timeZone, measure } = asked;
  const viewsAt = (at: number): ViewsAt => new ViewsAt(views, org, at);
  const reading: Reading = { views: viewsAt(position), viewsAt, clock, effectiveOn, timeZone };
  if (isOfRhythm(measure) || measure === 'score') return ofScorecard(await cycleGoals(reading, asked), reading, measure);
  const { rows, readings, policyVersion } = await countedGoals(reading, asked);
  return { ...explainAverage(readings, measure), policyVersion, positions: newest(rows, reading) };
}

function ofScorecard(goals: CycleGoals, reading: Reading, measure: Parameters<typeof explainRhythm>[2] | 'score'): ExplainedGroup {
  const { policyVersion, rows } = goals;
  const explained = measure === 'score' ? explainScores(goals) : { explanation: explainRhythm(goals, reading, measure), notListed: 0 };
  const scope = { ...rows, objectives: rows.objectives.filter(({ teamId }) => goals.isOfScope(teamId)) };
  return { ...explained, policyVersion, positions: newest([scope], reading) };
}

/** @throws CairnError `not-found` for a cycle that is not known there */
async function cycleGoals(reading: Reading, { subject: { kind, id }, cycleId = id, hidden }: GroupArguments): Promise<CycleGoals> {
  const unseen = new Set(hidden);
  const found = await readCycleGoals(reading, { cycleId, ...(kind === 'team' && { teamId: id }), sees: ({ objectiveId }) => !unseen.has(objectiveId) });
  if (found === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
  return found;
}

/** Where the check-ins and commitments of some goals stand, as far as they are true by the moment. */
function newest(rows: readonly GoalRows[], { effectiveOn }: Reading): readonly number[] {
  const positions = rows.flatMap(({ objectives, keyResults, checkIns }) =>
    objectives.flatMap(({ objectiveId, committedPosition }) => {
      const told = (keyResults.get(objectiveId) ?? []).flatMap(({ keyResultId }) => checkIns.get(keyResultId) ?? []);
      const known = told.filter(({ effectiveAt }) => effectiveAt <= effectiveOn).map(({ recordedPosition }) => recordedPosition);
      return committedPosition === null ? known : [committedPosition, ...known];
    }),
  );
  return [...new Set(positions)].sort((one, other) => other - one).slice(0, MOST_POSITIONS);
}
