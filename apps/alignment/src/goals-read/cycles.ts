import { foldOf, type Happened } from '@cairn/contracts';

export type CyclePhase = 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';

/** As much of a cycle as links ask for. */
export interface CycleRead {
  readonly phase: CyclePhase;
  readonly parentCycleId: string | undefined;
}

/** Every cycle of the organization by its id; there are few. */
export type Cycles = Readonly<Record<string, CycleRead>>;

type Of<T extends Happened['type']> = Extract<Happened, { readonly type: T }>;
type PhaseEvent = { readonly data: { readonly cycleId: string } };

/** The category `cycle`, folded. */
export const cyclesFold = foldOf<Cycles>(
  {},
  {
    'cycle.created': (cycles, { data: { cycleId, parentCycleId } }) => ({ ...cycles, [cycleId]: { phase: 'draft', parentCycleId } }),
    'cycle.changed': changeParent,
    'cycle.planning-started': enter('planning'),
    'cycle.activated': enter('active'),
    'cycle.activation-withdrawn': enter('planning'),
    'cycle.closing-started': enter('closing'),
    'cycle.closing-cancelled': enter('active'),
    'cycle.closed': enter('closed'),
    'cycle.archived': enter('archived'),
  },
);

/** Is `ancestorId` the cycle itself or one that it lies in, at any remove? */
export function liesWithin(cycles: Cycles, cycleId: string, ancestorId: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = cycleId; at !== undefined && !passed.has(at); at = cycles[at]?.parentCycleId) {
    if (at === ancestorId) return true;
    passed.add(at);
  }
  return false;
}

/** Read only: no link of it changes any more. */
export function isReadOnly(cycle: CycleRead): boolean {
  return cycle.phase === 'closed' || cycle.phase === 'archived';
}

function enter(phase: CyclePhase) {
  return (cycles: Cycles, { data: { cycleId } }: PhaseEvent): Cycles => ({ ...cycles, [cycleId]: { parentCycleId: cycles[cycleId]?.parentCycleId, phase } });
}

function changeParent(cycles: Cycles, { data: { cycleId, changes } }: Of<'cycle.changed'>): Cycles {
  const cycle = cycles[cycleId];
  const change = changes.find(({ field }) => field === 'parentCycleId');
  if (cycle === undefined || change?.field !== 'parentCycleId') return cycles;
  return { ...cycles, [cycleId]: { ...cycle, parentCycleId: change.to } };
}
