import { canonicalText, event, type NewEvent } from '@cairn/contracts';
import { requireReason } from '../deciding/refusals.js';
import type { OpenObjective, RestrictObjective } from './objective-commands.js';
import { goalOf } from './objective.js';
import type { OpenGoal } from './objective-states.js';

/** Objectives are open to the whole organization; that one isn't, and for whom, always has its reason. */

export function restrictObjective({ audience, reason }: RestrictObjective, { objective }: OpenGoal): readonly NewEvent[] {
  if (objective.audience !== undefined && canonicalText(objective.audience) === canonicalText(audience)) return [];
  return [event('objective.restricted', { ...goalOf(objective), audience, reason: requireReason(reason) })];
}

export function openObjective({ reason }: OpenObjective, { objective }: OpenGoal): readonly NewEvent[] {
  if (objective.audience === undefined) return [];
  return [event('objective.opened', { ...goalOf(objective), audience: objective.audience, reason: requireReason(reason) })];
}
