import type { Due } from '../drafts/draft.js';
import type { DeskState, Line, Saved } from '../outbox/desk.js';

/** A line of the sheet: to be filled in, on its way, or saved just now. */
export type Row = { readonly due: Due } & ({ readonly is: 'open' } | { readonly is: 'waiting'; readonly line: Line } | { readonly is: 'saved'; readonly saved: Saved });

/**
 * The rows in the order in which they are due, the one of the reminder first. What was saved stays where it was; the key result's next talk, that is not
 * due yet, does not come up at once.
 */
export function rowsOf(due: readonly Due[], { waiting, saved }: Pick<DeskState, 'waiting' | 'saved'>, first?: string): readonly Row[] {
  const rows = new Map<string, Row>();
  const lines = waiting.flatMap((send) => send.lines);
  for (const each of Object.values(saved)) rows.set(each.item.slot, { is: 'saved', due: each.due, saved: each });
  for (const line of lines) rows.set(line.item.slot, { is: 'waiting', due: line.due, line });
  const said = new Set([...rows.values()].map((row) => row.due.keyResultId));
  for (const each of due) {
    if (!rows.has(each.slot) && (each.overdue || !said.has(each.keyResultId))) rows.set(each.slot, { is: 'open', due: each });
  }
  const isFirst = (row: Row): number => (row.due.keyResultId === first ? 0 : 1);
  return [...rows.values()].sort((one, other) => isFirst(one) - isFirst(other) || one.due.dueAt.localeCompare(other.due.dueAt) || one.due.slot.localeCompare(other.due.slot));
}
