import type { EventData } from '@cairn/contracts';
import { newlyMissed, type SlotState } from '@cairn/method';

/** A check-in that did not come. */
export type Miss = EventData<'check-in.missed'>;

/** A key result of a team with what became of its slots. */
export interface KeyResultSlots {
  readonly of: Pick<Miss, 'objectiveId' | 'cycleId' | 'teamId' | 'keyResultId' | 'responsibleId'>;
  readonly states: readonly SlotState[];
}

/** One commit's worth of misses. The three facts besides make the id of its command, so that it is recorded once. */
export interface MissBatch {
  readonly teamId: string;
  /** The due moment that all of its slots share. */
  readonly due: string;
  /** From 1, within team and due moment. */
  readonly part: number;
  readonly misses: readonly Miss[];
}

interface DueSlot {
  readonly state: SlotState;
  readonly miss: Miss;
}

/** The most events that one commit of misses holds. */
export const MISSES_PER_COMMIT = 100;

/**
 * What is to be recorded at `t`, by due moment and part. A part is a hundred of the slots due then in the order of their names, whether they are
 * filled or missed: so a slot belongs to the same part, and its command has the same id, however often this is asked.
 *
 * @param keyResults all of the team's
 */
export function missesDue(teamId: string, keyResults: readonly KeyResultSlots[], t: string): readonly MissBatch[] {
  const byDue = new Map<string, DueSlot[]>();
  for (const slot of keyResults.flatMap(dueSlotsOf)) byDue.set(slot.miss.due, [...(byDue.get(slot.miss.due) ?? []), slot]);
  return [...byDue].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([due, slots]) =>
    partsOf(slots)
      .map((part, index) => ({ teamId, due, part: index + 1, misses: missedIn(part, t) }))
      .filter(({ misses }) => misses.length > 0),
  );
}

function dueSlotsOf({ of, states }: KeyResultSlots): readonly DueSlot[] {
  return states.map((state) => ({ state, miss: { ...of, slot: state.slot.name, due: state.slot.dueAt } }));
}

function partsOf(slots: readonly DueSlot[]): readonly (readonly DueSlot[])[] {
  const inOrder = slots.toSorted((one, other) => (one.miss.slot < other.miss.slot ? -1 : 1));
  return Array.from({ length: Math.ceil(inOrder.length / MISSES_PER_COMMIT) }, (_, part) => inOrder.slice(part * MISSES_PER_COMMIT, (part + 1) * MISSES_PER_COMMIT));
}

function missedIn(part: readonly DueSlot[], t: string): readonly Miss[] {
  return part.filter(({ state }) => newlyMissed([state], t).length > 0).map(({ miss }) => miss);
}
