import { isReadOnly, liesWithin, type Cycles } from '../goals-read/cycles.js';
import type { Audience, ObjectiveRead } from '../goals-read/objective.js';
import { refuse } from '../refusal.js';
import type { LinkEnds } from './link.js';

/** The two objectives of a link and every cycle. */
export interface EndStates {
  readonly from: ObjectiveRead | undefined;
  readonly to: ObjectiveRead | undefined;
  readonly cycles: Cycles;
}

/** What a link is between, by the ids that a command names. */
export type NamedEnds = Pick<LinkEnds, 'alignmentId' | 'toKeyResultId'>;

/** Where both ends of a link stand now. @throws CairnError `objective-unknown`, `cycle-closed` */
export function requireEnds({ alignmentId, toKeyResultId }: NamedEnds, { from, to, cycles }: EndStates): LinkEnds {
  const contributing = from ?? unknown('fromObjectiveId');
  const served = to ?? unknown('toObjectiveId');
  requireWritable(contributing.cycleId, cycles);
  return {
    alignmentId,
    fromObjectiveId: contributing.objectiveId,
    cycleId: contributing.cycleId,
    teamId: contributing.teamId,
    toObjectiveId: served.objectiveId,
    ...(toKeyResultId !== undefined && { toKeyResultId }),
    toCycleId: served.cycleId,
    toTeamId: served.teamId,
  };
}

/**
 * Both ends as they stand, if a link between them can be agreed on.
 *
 * @throws CairnError those of `requireEnds`; `objective-closed`, `key-result-unknown`, `key-result-closed`; `alignment-across-cycles` when the
 * other cycle is neither the same nor an ancestor; `alignment-audience-differs` when a restricted objective would serve one that others see
 */
export function requireLinkable(named: NamedEnds, states: EndStates): LinkEnds {
  const ends = requireEnds(named, states);
  requireWritable(ends.toCycleId, states.cycles);
  requireOpen(states.from, 'fromObjectiveId');
  requireOpen(states.to, 'toObjectiveId');
  requireKeyResult(named.toKeyResultId, states.to);
  if (!liesWithin(states.cycles, ends.cycleId, ends.toCycleId)) {
    refuse('alignment-across-cycles', 'A link goes within a cycle or up to one that the cycle lies in.', { field: 'toObjectiveId', cycleId: ends.cycleId, toCycleId: ends.toCycleId });
  }
  requireSameAudience(states);
  return ends;
}

function unknown(field: string): never {
  return refuse('objective-unknown', 'There is no such objective.', { field });
}

function requireWritable(cycleId: string, cycles: Cycles): void {
  const cycle = cycles[cycleId] ?? refuse('cycle-unknown', 'There is no such cycle.', { field: 'cycleId', cycleId });
  if (isReadOnly(cycle)) refuse('cycle-closed', 'The cycle is closed: its links are read only.', { field: 'cycleId', cycleId });
}

function requireOpen(objective: ObjectiveRead | undefined, field: string): void {
  if (objective !== undefined && objective.standing !== 'open') {
    refuse('objective-closed', 'The objective is closed or cancelled.', { field, objectiveId: objective.objectiveId });
  }
}

function requireKeyResult(keyResultId: string | undefined, to: ObjectiveRead | undefined): void {
  if (keyResultId === undefined || to === undefined) return;
  if (!Object.hasOwn(to.keyResults, keyResultId)) refuse('key-result-unknown', 'The objective has no such key result.', { field: 'toKeyResultId' });
  if (to.keyResults[keyResultId] !== 'open') refuse('key-result-closed', 'The key result is closed or cancelled.', { field: 'toKeyResultId' });
}

function requireSameAudience({ from, to }: EndStates): void {
  if (!from?.audience || (to?.audience && isSame(from.audience, to.audience))) return;
  refuse('alignment-audience-differs', 'A restricted objective supports only objectives restricted to the same people.', { field: 'toObjectiveId' });
}

function isSame(one: Audience, other: Audience): boolean {
  const named = ({ personIds, teamIds }: Audience): string => JSON.stringify([personIds.toSorted(), teamIds.toSorted()]);
  return named(one) === named(other);
}
