import type { EventData } from '@cairn/contracts';
import type { Plan, PointDoc } from './documents.js';

/** One field of a change as the events tell it; without `to` the field is no longer set. */
interface Change {
  readonly field: string;
  readonly to?: unknown;
}

/** The title belongs to the plan and not to its progress; what people say and feel is no figure. */
const OTHER_FIELDS: ReadonlySet<string> = new Set(['title', 'noNewFigure', 'confidence', 'saidHealth', 'moved', 'inTheWay', 'next', 'previousNext']);

/** The plan that a key result begins with. */
export function planOf(added: EventData<'key-result.added'>): Plan {
  const { objectiveId: _o, cycleId: _c, teamId: _t, keyResultId: _k, title: _title, responsibleId: _r, externalId: _e, replacesId: _s, ...plan } = added;
  return plan;
}

/** The plan after a revision or a goalpost change. */
export function changedPlan(plan: Plan, changes: readonly Change[]): Plan {
  return changed(plan, changes);
}

/** What a corrected check-in says. */
export function correctedPoint(point: PointDoc, changes: readonly Change[]): PointDoc {
  return changed(point, changes);
}

function changed<T extends object>(before: T, changes: readonly Change[]): T {
  const after = { ...before } as Record<string, unknown>;
  for (const { field, to } of changes) {
    if (OTHER_FIELDS.has(field)) continue;
    if (to === undefined) delete after[field];
    else after[field] = to;
  }
  return after as T;
}
