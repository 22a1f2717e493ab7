import type { Change, DriftItem, Happened, KeyResult } from '../data/model.js';

/** An act that moved a goalpost. */
export interface LedgerAct {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  /** `eased`: the same value gives more progress after it. */
  readonly direction?: 'eased' | 'tightened' | 'neutral';
}

/** One difference between what was committed and what stands. */
export interface LedgerLine {
  readonly kind: DriftItem['kind'];
  readonly keyResult: KeyResult | undefined;
  readonly changes: readonly Change[];
  readonly acts: readonly LedgerAct[];
}

/** The acts that a difference can come from. */
const CAUSES: Readonly<Record<DriftItem['kind'], readonly string[]>> = {
  added: ['key-result.added', 'objective.committed'],
  dropped: ['key-result.cancelled', 'objective.cancelled'],
  'handed-over': ['objective.owner-changed'],
  moved: ['objective.moved'],
  're-targeted': ['key-result.goalpost-moved', 'objective.kind-changed'],
  reworded: ['objective.reworded', 'key-result.goalpost-moved'],
};

/** What differs from the promise of an objective, each with the acts and reasons that it came from. */
export function ledgerOf(items: readonly DriftItem[], { story, keyResults, baseline }: { readonly story: readonly Happened[]; readonly keyResults: readonly KeyResult[]; readonly baseline: number | undefined }): readonly LedgerLine[] {
  return items.map((item) => {
    const { kind, keyResultId, changes = [], position } = item;
    const told = story.filter((happened) => CAUSES[kind].includes(happened.type) && happened.data['keyResultId'] === keyResultId);
    const after = told.filter((happened) => (position === undefined ? happened.position > (baseline ?? 0) : happened.position === position));
    return { kind, keyResult: keyResults.find((known) => known.keyResultId === keyResultId), changes, acts: after.map(actOf) };
  });
}

function actOf({ position, at, actor, onBehalfOf, data }: Happened): LedgerAct {
  const { reason, direction } = data;
  const known = direction === 'eased' || direction === 'tightened' || direction === 'neutral';
  return { position, at, by: onBehalfOf ?? actor, ...(typeof reason === 'string' && { reason }), ...(known && { direction }) };
}

/** The ways to go, from the start to the target as committed and as amended, as shares of the longer. Undefined where there is no such way. */
export function waysOf({ keyResult, changes }: LedgerLine): { readonly committed: number; readonly amended: number } | undefined {
  const plan = keyResult?.plan;
  if (plan?.start === undefined || plan.target === undefined) return undefined;
  const before = (field: string, now: string): number => Number(changes.find((change) => change.field === field)?.from ?? now);
  const [committed, amended] = [Math.abs(before('target', plan.target) - before('start', plan.start)), Math.abs(Number(plan.target) - Number(plan.start))];
  const longer = Math.max(committed, amended);
  return longer > 0 && committed !== amended ? { committed: committed / longer, amended: amended / longer } : undefined;
}
