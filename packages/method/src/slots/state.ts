import { readInstant } from '../calendar/instant.js';
import type { ExpectedTalk } from '../health/health.js';
import type { PlannedSlot } from '../key-result/kept.js';
import type { ExcuseReason } from './excuse.js';
import type { Slot, SlotName } from './slot.js';
import type { MissState, Timeliness } from './timeliness.js';

/** What became of a slot. */
export interface SlotState {
  readonly slot: Slot;
  readonly excused: ExcuseReason | null;
  /** Null: no check-in yet. */
  readonly timeliness: Timeliness | null;
  readonly miss: MissState;
}

/** A slot as progress, health and disagreement see it. */
export interface SlotView extends PlannedSlot, ExpectedTalk {
  readonly name: SlotName;
}

/** The view of a slot that the other parts of the method take. */
export function slotView({ slot: { name, opensAt, dueAt, lateUntil }, excused }: SlotState): SlotView {
  return { name, opensAt, dueAt, lateUntil, excused: excused !== null };
}

/** Has the slot's grace ended at `t`? */
export function isPastGrace({ slot }: SlotState, t: string): boolean {
  return readInstant(slot.lateUntil, 'lateUntil') <= readInstant(t, 't');
}

/** The slots whose miss is to be recorded at `t`: past grace, not excused, without a check-in, and not recorded before. */
export function newlyMissed(states: readonly SlotState[], t: string): readonly SlotState[] {
  return states.filter((state) => isPastGrace(state, t) && state.excused === null && state.timeliness === null && state.miss === 'none');
}
