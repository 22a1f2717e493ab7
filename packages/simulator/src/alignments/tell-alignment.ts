import { pathOf, type Act } from '../acts/act.js';
import { MINUTE } from '../timeline/local-clock.js';
import { DAYS } from '../timeline/quarters.js';
import { ACCEPTANCES, COUNTERS, DECLINED, PROPOSALS, REWEIGHTED } from '../wording/agreement.js';
import type { Words } from '../wording/words.js';
import type { Person } from '../organization/roster.js';
import type { NonEmpty, Random } from '../random/random.js';
import { chanceOf, type World } from '../world.js';
import type { AlignmentPlan } from './plan-alignment.js';

const COUNTERED_WEIGHT = '0.5';
const REWEIGHTED_TO = '0.8';
const REWEIGHTED_DAY = 40;
const REWEIGHTS = 0.1;

/** A link from its proposal to what becomes of it, before the cycle starts; now and then it weighs something else later. */
export function* tellAlignment(world: World, plan: AlignmentPlan): Generator<Act> {
  const negotiation = negotiationOf(world, plan);
  const { asks, say } = negotiation;
  yield { ...asks(DAYS.alignments), path: '/alignments', body: proposal(plan, plan.course === 'silent' ? null : say(PROPOSALS)), what: 'alignment proposed' };
  if (plan.course === 'declined') yield declined(plan, negotiation);
  if (plan.course === 'countered') yield* tellCounter(plan, negotiation);
  if (plan.course === 'worded' || plan.course === 'silent') yield accepted(plan, negotiation);
}

/** Who may act when, and what is said. */
interface Negotiation {
  readonly random: Random;
  readonly asks: (day: number) => Pick<Act, 'at' | 'actorId' | 'method'>;
  readonly answers: (day: number) => Pick<Act, 'at' | 'actorId' | 'method'>;
  readonly say: (words: NonEmpty<Words>) => string;
}

function negotiationOf(world: World, { alignmentId, from, answering }: AlignmentPlan): Negotiation {
  const random = chanceOf(world, 'negotiation', alignmentId);
  const minutes = random.int(0, 400) * MINUTE;
  const actOf = ({ personId: actorId }: Person) => (day: number) => ({ at: world.clock.at(from.quarter.start, day, 9) + minutes, actorId, method: 'POST' }) as const;
  return { random, asks: actOf(from.owner), answers: actOf(answering), say: (words) => random.pick(words)[from.unit.language] };
}

function declined({ alignmentId }: AlignmentPlan, { answers, say }: Negotiation): Act {
  return { ...answers(DAYS.alignments + 1), path: pathOf`/alignments/${alignmentId}/decline`, body: { reason: say(DECLINED) }, what: 'alignment declined' };
}

function accepted({ alignmentId, course }: AlignmentPlan, { asks, answers, say }: Negotiation): Act {
  const accepting = course === 'countered' ? asks : answers;
  return { ...accepting(DAYS.alignments + 2), path: pathOf`/alignments/${alignmentId}/accept`, body: course === 'silent' ? {} : { text: say(ACCEPTANCES) }, what: 'alignment accepted' };
}

/** The other side offers a smaller weight, and the side that asked takes it. */
function* tellCounter(plan: AlignmentPlan, negotiation: Negotiation): Generator<Act> {
  const { random, asks, answers, say } = negotiation;
  const { alignmentId } = plan;
  yield { ...answers(DAYS.alignments + 1), path: pathOf`/alignments/${alignmentId}/counter`, body: { weight: COUNTERED_WEIGHT, text: say(COUNTERS) }, what: 'alignment countered' };
  yield accepted(plan, negotiation);
  if (!random.chance(REWEIGHTS)) return;
  yield { ...asks(REWEIGHTED_DAY), path: pathOf`/alignments/${alignmentId}/reweight`, body: { weight: REWEIGHTED_TO, reason: say(REWEIGHTED) }, what: 'alignment reweighted' };
}

function proposal({ alignmentId, from, toObjectiveId, toKeyResultId }: AlignmentPlan, text: string | null) {
  return {
    alignmentId,
    fromObjectiveId: from.objectiveId,
    toObjectiveId,
    ...(toKeyResultId !== undefined && { toKeyResultId }),
    ...(text !== null && { text }),
  };
}
