import { event, type NewEvent } from '@cairn/contracts';
import type { EndAlignment, ReweightAlignment } from './alignment-command.js';
import type { AlignmentStates } from './alignment-states.js';
import { requireEnds } from './ends.js';
import { requireAccepted, requireReason, requireSide, requireWeight } from './requirements.js';

/**
 * Either side changes what an accepted link weighs. The reason is asked for in every phase of the cycle, not only once it is active: the
 * other side agreed to the old weight.
 */
export function reweight({ weight, reason, acting }: ReweightAlignment, states: AlignmentStates): readonly NewEvent[] {
  const link = requireAccepted(states.link);
  requireSide(acting);
  const ends = requireEnds(link, states);
  if (isSameAmount(link.weight, requireWeight(weight))) return [];
  return [event('alignment.reweighted', { ...ends, from: link.weight, to: weight, reason: requireReason(reason) })];
}

/** Either side ends an accepted link, and says why; also when one of its objectives is no more. */
export function end({ reason, acting }: EndAlignment, states: AlignmentStates): readonly NewEvent[] {
  const link = requireAccepted(states.link);
  requireSide(acting);
  return [event('alignment.ended', { ...requireEnds(link, states), reason: requireReason(reason) })];
}

/** Decimals that differ in trailing zeros alone are one amount. */
function isSameAmount(one: string, other: string): boolean {
  const plain = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);
  return plain(one) === plain(other);
}
