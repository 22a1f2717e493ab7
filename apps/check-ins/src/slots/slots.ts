import { event, type NewEvent } from '@cairn/contracts';
import { isPastGrace, type SlotState } from '@cairn/method';
import { isMissRecorded, ofKeyResult, recordedExcuse, refuse, requireGoal, slotStatesOf, type KeyResultStates, type Rhythm, type TeamPlacement } from '@cairn/rhythm';
import type { Acting } from '../acting.js';
import { requireReason } from '../refusal.js';
import { MISSES_PER_COMMIT, type Miss } from './misses.js';

/** Records that check-ins did not come: one batch of `missesDue`. */
export interface RecordMissed {
  readonly kind: 'record-missed';
  readonly misses: readonly Miss[];
}

/** The lead lets a slot pass without a check-in. */
export interface ExcuseSlot {
  readonly kind: 'excuse';
  readonly keyResultId: string;
  /** Its name. */
  readonly slot: string;
  readonly reason: string;
  readonly acting: Acting;
  readonly placements: readonly TeamPlacement[];
}

/** Everything that can be done to slots. */
export type SlotCommand = RecordMissed | ExcuseSlot;

/**
 * Decides on slots; the events stand on `rhythm-<team>`.
 *
 * @throws CairnError the refusal: `key-result-unknown`, `cycle-unknown`, `not-the-lead`, `reason-required`, `unknown-slot`, `slot-excused`,
 * `slot-filled`, `slot-missed`
 */
export function decide(command: SlotCommand, states: KeyResultStates, { at }: { readonly at: string }): readonly NewEvent[] {
  switch (command.kind) {
    case 'record-missed':
      return recordMissed(command, states);
    case 'excuse':
      return excuseSlot(command, states, at);
    default:
      return command satisfies never;
  }
}

/** Each miss once: what is recorded or excused by now is passed over. It reads the team's rhythm alone. */
export function recordMissed({ misses }: RecordMissed, { rhythm }: { readonly rhythm: Rhythm }): readonly NewEvent[] {
  if (misses.length > MISSES_PER_COMMIT) refuse('too-many-misses', 'Misses are recorded in parts.', { field: 'misses', limit: MISSES_PER_COMMIT });
  return misses
    .filter(({ keyResultId, slot }) => !isMissRecorded(rhythm, keyResultId, slot) && recordedExcuse(rhythm, keyResultId, slot) === null)
    .map((miss) => event('check-in.missed', miss));
}

function excuseSlot({ keyResultId, slot, reason, acting, placements }: ExcuseSlot, states: KeyResultStates, at: string): readonly NewEvent[] {
  const goal = requireGoal(keyResultId, states);
  if (!acting.capacities.includes('lead')) refuse('not-the-lead', 'Only the lead excuses a slot.', { field: 'acting' });
  const named = slotStatesOf(goal, states, placements).find((state) => state.slot.name === slot);
  if (named === undefined) return refuse('unknown-slot', 'The key result has no such slot.', { field: 'slot' });
  requireExcusable(named, at);
  return [event('slot.excused', { ...ofKeyResult(goal), slot, because: 'by-lead', reason: requireReason(reason) })];
}

/** What has been kept or missed stays so: of a slot past its grace only whether anybody talked after all can change. */
function requireExcusable(state: SlotState, at: string): void {
  const field = 'slot';
  if (state.excused !== null) refuse('slot-excused', 'The slot is excused already.', { field, because: state.excused });
  if (state.timeliness !== null) refuse('slot-filled', 'The slot has a check-in.', { field });
  if (state.miss === 'recorded' || isPastGrace(state, at)) refuse('slot-missed', 'The grace of the slot has ended.', { field });
}
