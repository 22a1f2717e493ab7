import { unguardedStream, type Reads } from '@cairn/commands';
import { slotView } from '@cairn/method';
import {
  cadencesFold,
  checkInsFold,
  cycleFold,
  objectiveFold,
  organizationFold,
  personFold,
  requireGoal,
  rhythmFold,
  slotStatesOf,
  type Cadences,
  type KeyResultStates,
  type TeamPlacement,
} from '@cairn/rhythm';
import type { Objective } from '../objectives/objective.js';
import type { SlotsOf } from './check-ins.js';
import type { KeyResult } from './key-result.js';

type States = Readonly<Record<string, unknown>>;

/** What is read to know the planned slots of some key results, and how they follow from it. */
export interface SlotReads {
  readonly reads: Reads;
  readonly slotsIn: (states: States) => SlotsOf;
}

/** Was a key result ever to be kept in every slot? Then one of its plans is measured by its slots. */
export function wasEverKept({ plans }: KeyResult): boolean {
  return plans.some(({ plan }) => plan.mode === 'kept');
}

/**
 * Reads what slots are made of, unguarded: cadence, calendar, leave and delegation, and what is recorded of the slots of the team.
 *
 * @param placements where the objective's team stood when
 */
export function slotReads({ objectiveId, cycleId, teamId }: Objective, keyResults: readonly KeyResult[], placements: readonly TeamPlacement[]): SlotReads {
  if (keyResults.length === 0) return { reads: {}, slotsIn: () => ({}) };
  const teamIds = [...new Set(placements.flatMap(({ path }) => path))];
  const reads: Reads = {
    'slots objective': unguardedStream(`objective-${objectiveId}`, objectiveFold),
    'slots cycle': unguardedStream(`cycle-${cycleId}`, cycleFold),
    'slots organization': unguardedStream('organization', organizationFold),
    'slots rhythm': unguardedStream(`rhythm-${teamId}`, rhythmFold),
    ...Object.fromEntries(teamIds.map((id) => [`slots cadence ${id}`, unguardedStream(`cadence-${id}`, cadencesFold)])),
    ...Object.fromEntries(keyResults.map(({ responsibleId: id }) => [`slots person ${id}`, unguardedStream(`person-${id}`, personFold)])),
    ...Object.fromEntries(keyResults.map(({ keyResultId: id }) => [`slots check-ins ${id}`, unguardedStream(`check-ins-${id}`, checkInsFold)])),
  };
  const slotsOf = ({ keyResultId, responsibleId }: KeyResult, states: States) => {
    const known = {
      checkIns: states[`slots check-ins ${keyResultId}`],
      objective: states['slots objective'],
      cycle: states['slots cycle'],
      rhythm: states['slots rhythm'],
      cadences: Object.assign({}, ...teamIds.map((id) => states[`slots cadence ${id}`] as Cadences)) as Cadences,
      organization: states['slots organization'],
      responsible: states[`slots person ${responsibleId}`],
    } as KeyResultStates;
    return slotStatesOf(requireGoal(keyResultId, known), known, placements).map(slotView);
  };
  return { reads, slotsIn: (states) => Object.fromEntries(keyResults.map((keyResult) => [keyResult.keyResultId, slotsOf(keyResult, states)])) };
}
