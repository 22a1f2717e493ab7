import { goalpostGain, goalpostMove, instantOf, isMetric, type PlanReading } from '@cairn/method';
import { plainCourse } from '../goals/draw-course.js';
import type { KeyResultLog } from '../goals/key-result-log.js';
import type { KeyResultPlan, ObjectivePlan } from '../goals/objective-plan.js';
import { evidenceAt, scoresAt } from '../goals/readings.js';
import { scoredAt } from '../goals/tell-closing.js';
import { figureAt } from '../goals/value.js';
import { GOALPOST_REASONS } from '../wording/agreement.js';
import type { World } from '../world.js';
import type { EasedGoalpost, Scores } from './expectation.js';
import { plant, toldOf } from './plant.js';
import { lastClosedQuarter, teamOf } from './running.js';
import type { Story } from './story.js';

const SLOT = 6;
const EASED_TO = 0.8;
const END = 0.75;

/** Half way through the last closed cycle the first team lowers a target, with a reason: the score as amended is above the one as committed. */
export function easedGoalpost(world: World): Story {
  const quarter = lastClosedQuarter(world);
  if (quarter === undefined) return { objectives: [], alignments: [], expectation: null };
  const drawn = plant(world, quarter, { unit: teamOf(world, 0), number: 0 }, () => plainCourse(END));
  const objective = { ...drawn, keyResults: drawn.keyResults.map((keyResult, index) => (index === 0 ? eased(keyResult, drawn) : keyResult)) };
  return { objectives: [objective], alignments: [], expectation: expectationOf(world, objective) };
}

function eased(keyResult: KeyResultPlan, { unit }: ObjectivePlan): KeyResultPlan {
  const { terms, theme } = keyResult;
  if (!isMetric(terms)) return keyResult;
  return { ...keyResult, turn: { kind: 'ease', slot: SLOT, target: figureAt(terms, EASED_TO, theme.decimals), reason: GOALPOST_REASONS[0][unit.language] } };
}

function expectationOf(world: World, objective: ObjectivePlan): EasedGoalpost | null {
  const told = toldOf(world, objective);
  const [log] = told.logs;
  const moved = log && moveOf(log);
  if (log === undefined || !moved) return null;
  const { asCommitted, asAmended } = scoresAt(world, told.logs, instantOf(scoredAt(world, told)));
  return {
    story: 'eased-goalpost',
    cycleId: objective.quarter.cycleId,
    objectiveId: objective.objectiveId,
    keyResultId: log.keyResultId,
    ...moved,
    keyResultScore: { asCommitted: scoreIn(asCommitted, log), asAmended: scoreIn(asAmended, log) },
    objectiveScore: { asCommitted: asCommitted.score, asAmended: asAmended.score },
    gain: goalpostGain(asCommitted.score, asAmended.score),
  };
}

function moveOf(log: KeyResultLog): Pick<EasedGoalpost, 'direction' | 'from' | 'to'> | null {
  const [before, after] = log.terms;
  if (before === undefined || after === undefined || !isMetric(before.terms) || !isMetric(after.terms)) return null;
  const { direction } = goalpostMove({ before: before.terms, after: after.terms, evidence: evidenceAt(log, after.from), t: after.from });
  return { direction, from: before.terms.target, to: after.terms.target };
}

function scoreIn({ keyResults }: PlanReading, { keyResultId }: KeyResultLog): Scores['asCommitted'] {
  return keyResults.find(({ id }) => id === keyResultId)?.score ?? null;
}
