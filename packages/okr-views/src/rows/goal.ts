import type { Goal, ObjectiveRead, PersonRead, Rhythm } from '@cairn/rhythm';
import type { SlotRecordDoc } from '../check-ins/check-in-docs.js';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import type { CycleDoc, PersonDoc } from '../organization/organization-docs.js';

/** Rows in the words in which slots are computed. */
export function goalOf({ objectiveId, cycleId, teamId, committedAt, closedAt, confidence, state }: ObjectiveDoc, keyResult: KeyResultDoc, cycle: CycleDoc): Goal {
  return { objective: { objectiveId, cycleId, teamId, committedAt, closedAt, confidence, standing: standingOf(state), keyResults: [keyResult] }, keyResult, cycle };
}

/** The records of one key result's slots. */
export function recordedOf(keyResultId: string, records: readonly SlotRecordDoc[]): Rhythm {
  if (records.length === 0) return {};
  const missed = records.filter((record) => record.missed !== undefined).map(({ slot }) => [slot, true] as const);
  const excused = records.flatMap(({ slot, excused: excuse }) => (excuse === undefined ? [] : [[slot, excuse.because] as const]));
  return { [keyResultId]: { missed: Object.fromEntries(missed), excused: Object.fromEntries(excused) } };
}

/** The absences of the person responsible, and who may check in instead. */
export function personOf(personId: string, person: PersonDoc | undefined): PersonRead {
  return { personId, leaves: person?.leaves ?? [], delegations: (person?.delegations ?? []).filter(({ scope }) => scope !== 'alignment') };
}

function standingOf(state: ObjectiveDoc['state']): ObjectiveRead['standing'] {
  if (state === 'cancelled') return 'cancelled';
  return state === 'closed' ? 'closed' : 'open';
}
