import type { TeamPlace, Cadences } from '@cairn/rhythm';
import type { CheckInDoc, SlotRecordDoc } from '../check-ins/check-in-docs.js';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import type { CycleDoc, OrganizationDoc, PersonDoc } from '../organization/organization-docs.js';

/** What slots follow from, besides the goals themselves. */
export interface RhythmRows {
  readonly organization: OrganizationDoc;
  /** In the order in which they were decided; of the teams that matter at least. */
  readonly places: readonly TeamPlace[];
  readonly cadences: Cadences;
  /** People who were ever away or handed something over, by id. */
  readonly absent: ReadonlyMap<string, PersonDoc>;
}

/** All rows at one position that the figures of some objectives of one cycle are computed from. */
export interface GoalRows extends RhythmRows {
  readonly cycle: CycleDoc;
  readonly objectives: readonly ObjectiveDoc[];
  /** By objective, in the order of their adding. */
  readonly keyResults: ReadonlyMap<string, readonly KeyResultDoc[]>;
  /** By key result, in the order of the history; corrected ones too. */
  readonly checkIns: ReadonlyMap<string, readonly CheckInDoc[]>;
  /** By key result. */
  readonly slotRecords: ReadonlyMap<string, readonly SlotRecordDoc[]>;
}

/** Things by a key they share, each group in their order. */
export function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Check-ins in the order of the history. */
export function inHistoryOrder(checkIns: readonly CheckInDoc[]): readonly CheckInDoc[] {
  return checkIns.toSorted((one, other) => one.recordedPosition - other.recordedPosition || one.index - other.index);
}
