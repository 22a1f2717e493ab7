import { type EventData, foldOf } from '@cairn/contracts';
import { DEFAULT_GRACE_IN, type Every, type GraceIn } from '@cairn/method';

export type CyclePhase = 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';

/** The part of a cycle's policy that the rhythm follows, from an instant on. */
export interface RhythmPolicy {
  readonly from: string;
  readonly checkInEvery: Every;
  readonly graceIn: GraceIn;
}

/** As much of a cycle as its rhythm asks for. */
export interface CycleRead {
  readonly cycleId: string;
  /** Its first day. */
  readonly start: string;
  readonly phase: CyclePhase;
  /** Null: not activated, or the activation was withdrawn. */
  readonly activatedAt: string | null;
  readonly closedAt: string | null;
  readonly policyVersion: number;
  /** Oldest first. */
  readonly policies: readonly RhythmPolicy[];
}

type Known = CycleRead | undefined;

/** The stream of a cycle, folded; undefined while there is none. */
export const cycleFold = foldOf<Known>(undefined, {
  'cycle.created': (_, { data: { cycleId, start, policy, policyVersion }, at }) => {
    const { checkInEvery = 'week', graceIn = DEFAULT_GRACE_IN } = policy;
    return { cycleId, start, phase: 'draft', activatedAt: null, closedAt: null, policyVersion, policies: [{ from: at, checkInEvery, graceIn }] };
  },
  'cycle.changed': (cycle, { data: { changes } }) => cycle && { ...cycle, start: newStart(changes) ?? cycle.start },
  'cycle.policy-changed': (cycle, { data: { policyVersion, changes }, at }) => cycle && { ...cycle, policyVersion, policies: [...cycle.policies, changedPolicy(cycle, changes, at)] },
  'cycle.planning-started': (cycle) => cycle && { ...cycle, phase: 'planning' },
  'cycle.activated': (cycle, { at }) => cycle && { ...cycle, phase: 'active', activatedAt: at },
  'cycle.activation-withdrawn': (cycle) => cycle && { ...cycle, phase: 'planning', activatedAt: null },
  'cycle.closing-started': (cycle) => cycle && { ...cycle, phase: 'closing' },
  'cycle.closing-cancelled': (cycle) => cycle && { ...cycle, phase: 'active' },
  'cycle.closed': (cycle, { at }) => cycle && { ...cycle, phase: 'closed', closedAt: at },
  'cycle.archived': (cycle) => cycle && { ...cycle, phase: 'archived' },
});

function newStart(changes: EventData<'cycle.changed'>['changes']): string | undefined {
  return changes.find((change) => change.field === 'start')?.to;
}

/** A rule that is taken out of the policy holds as the method has it by default. */
function changedPolicy({ policies }: CycleRead, changes: EventData<'cycle.policy-changed'>['changes'], from: string): RhythmPolicy {
  const { checkInEvery = 'week', graceIn = DEFAULT_GRACE_IN } = policies.at(-1) ?? {};
  const every = changes.find((change) => change.field === 'checkInEvery');
  const grace = changes.find((change) => change.field === 'graceIn');
  return { from, checkInEvery: every ? (every.to ?? 'week') : checkInEvery, graceIn: grace ? (grace.to ?? DEFAULT_GRACE_IN) : graceIn };
}
