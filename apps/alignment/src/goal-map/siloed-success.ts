import { supportOf, type Support } from '@cairn/method';
import type { ObjectiveDoc } from '@cairn/okr-views';
import { measured, type Measured } from './goal-figures.js';
import type { GoalNode } from './goal-map.js';
import type { LookingBack } from './looking-back.js';
import type { MeasuredObjective } from './measured-objective.js';

/** Slots running in which it must have been so. */
const SLOTS = 2;
const CONTRIBUTORS = 2;
const BY_PACE = { support: 0.9, own: 0.5 } as const;
const BY_SCORE = { support: 0.7, own: 0.4 } as const;

type Node = Pick<GoalNode<MeasuredObjective>, 'objective' | 'pace' | 'support' | 'contributors'>;

/**
 * Siloed success (docs/METHOD.md, findings): at least two contributors count; they are on course and the objective is not, now and at the last two
 * moments at which its team's talk was due, all after a third of its time. Of a scored objective the signed scores tell.
 *
 * @param scores the score of an objective that has one
 */
export async function isSiloed(node: Node, back: LookingBack, scores: (id: string) => string | undefined): Promise<boolean> {
  const { id, cancelled } = node.objective;
  const own = scores(id);
  if (cancelled) return false;
  if (own !== undefined) return isApart(supportByScore(node, scores), { support: 'support', own }, BY_SCORE);
  if (!isApart(node.support, { support: 'supportPace', own: node.pace }, BY_PACE)) return false;
  const moments = await back.dueMoments(id, SLOTS);
  const held = await Promise.all(moments.map((at) => wasApart(node, back, at)));
  return held.length === SLOTS && held.every((each) => each);
}

/** The score that had been signed by an instant. */
export function scoreBy({ score }: ObjectiveDoc, instant: string): string | undefined {
  return score !== undefined && score.at <= instant ? score.given : undefined;
}

interface Sides {
  readonly support: 'support' | 'supportPace';
  readonly own: string | null;
}

function isApart(support: Support, { support: of, own }: Sides, at: { readonly support: number; readonly own: number }): boolean {
  const brought = support[of];
  return support.counted >= CONTRIBUTORS && brought !== null && own !== null && Number(brought) >= at.support && Number(own) < at.own;
}

function supportByScore({ contributors }: Node, scores: (id: string) => string | undefined): Support {
  return supportOf(contributors, [...contributors.keys()].map((id) => ({ id, cancelled: false, progress: scores(id) ?? null, expected: null })));
}

async function wasApart({ objective: { id }, contributors }: Node, back: LookingBack, at: string): Promise<boolean> {
  const own = await measuredAt(id, back, at);
  const brought = await Promise.all([...contributors.keys()].map((each) => measuredAt(each, back, at)));
  return isApart(supportOf(contributors, brought.flatMap((each) => each ?? [])), { support: 'supportPace', own: own?.pace ?? null }, BY_PACE);
}

async function measuredAt(id: string, back: LookingBack, at: string): Promise<Measured | undefined> {
  const paced = await back.pacedAt(id, at);
  return paced && measured({ id, cancelled: paced.objective.state === 'cancelled', keyResults: paced.keyResults });
}
