import type { EventData } from '@cairn/contracts';
import { withChanges, type FieldsOf } from '../deciding/changes.js';
import { foldEach, type ById, type Fold, type Happened } from '../deciding/fold.js';
import type { Policy } from './policy.js';

export type CycleKind = EventData<'cycle.created'>['kind'];
export type KeyDates = EventData<'cycle.created'>['keyDates'];

/** What of a cycle may be changed: its name, kind, days, parent and key dates. */
export type CycleFields = FieldsOf<'cycle.changed'>;

export type CycleState = 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';

/** A cycle as it stands; its key dates are fields like the others. */
export interface Cycle extends KeyDates {
  readonly cycleId: string;
  readonly name: string;
  readonly kind: CycleKind;
  /** First and last day, in the organization's zone. */
  readonly start: string;
  readonly end: string;
  readonly parentCycleId?: string;
  readonly policy: Policy;
  readonly policyVersion: number;
  readonly state: CycleState;
  /** Position of the activation that holds: the baseline of all that was committed before it. */
  readonly activatedAt?: number;
}

/** All cycles by id. */
export type Cycles = ById<Cycle>;

/** Stream `cycle-<id>`. */
export const cycleFold: Fold<Cycle | undefined> = {
  initial: undefined,
  evolve(cycle, happened) {
    if (happened.type !== 'cycle.created') return cycle && evolveCycle(cycle, happened);
    const { keyDates, fromCycleId: _from, ...created } = happened.data;
    return { ...created, ...keyDates, state: 'draft' };
  },
};

/** Category `cycle`. */
export const cyclesFold: Fold<Cycles> = foldEach(cycleFold, ({ data }) => ('cycleId' in data ? data.cycleId : undefined));

/** Is the plan frozen, so that every change of it is drift from a baseline? */
export function isFrozen({ state }: Cycle): boolean {
  return state === 'active' || state === 'closing';
}

function evolveCycle(cycle: Cycle, happened: Happened): Cycle {
  switch (happened.type) {
    case 'cycle.changed':
      return withChanges(cycle, happened.data.changes);
    case 'cycle.policy-changed':
      return { ...cycle, policyVersion: happened.data.policyVersion, policy: withChanges(cycle.policy, happened.data.changes) };
    case 'cycle.activated':
      return { ...cycle, state: 'active', activatedAt: happened.position };
    case 'cycle.activation-withdrawn':
      return voidBaseline(cycle);
    default:
      return { ...cycle, state: stateAfter(happened.type) ?? cycle.state };
  }
}

/** The baseline is void, and kept in the history. */
function voidBaseline({ activatedAt: _activatedAt, ...cycle }: Cycle): Cycle {
  return { ...cycle, state: 'planning' };
}

function stateAfter(type: Happened['type']): CycleState | undefined {
  const states: Partial<Record<Happened['type'], CycleState>> = {
    'cycle.planning-started': 'planning',
    'cycle.closing-started': 'closing',
    'cycle.closing-cancelled': 'active',
    'cycle.closed': 'closed',
    'cycle.archived': 'archived',
  };
  return states[type];
}
