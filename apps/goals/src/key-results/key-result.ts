import type { EventData } from '@cairn/contracts';
import { withChanges } from '../deciding/changes.js';
import type { Happened } from '../deciding/fold.js';
import { planIn, type Plan } from './plan.js';

/** A plan, and the position of the commit from which on it held. */
export interface DatedPlan {
  readonly position: number;
  readonly plan: Plan;
}

/** A key result as it stands, with every plan that it had: one of them is the plan of the baseline. */
export interface KeyResult {
  readonly keyResultId: string;
  /** Version of the stream at which it last changed. */
  readonly version: number;
  readonly plan: Plan;
  readonly plans: readonly DatedPlan[];
  readonly responsibleId: string;
  readonly externalId?: string;
  readonly replacesId?: string;
  readonly state: 'open' | 'cancelled' | 'closed';
  /** Where and when it was cancelled or replaced. */
  readonly cancelled?: { readonly position: number; readonly at: string };
  /** The score that was signed, 0 to 1. */
  readonly score?: string;
}

export type KeyResults = Readonly<Record<string, KeyResult>>;

/** The plan that held at a position; undefined for what was not there yet, or was cancelled by then. */
export function planAt({ plans, cancelled }: KeyResult, position: number): Plan | undefined {
  if (cancelled !== undefined && cancelled.position <= position) return undefined;
  return plans.findLast((dated) => dated.position <= position)?.plan;
}

/** The key results of an objective after an event of its stream. */
export function evolveKeyResults(keyResults: KeyResults, happened: Happened): KeyResults {
  if (happened.type === 'key-result.added') return { ...keyResults, [happened.data.keyResultId]: added(happened.data, happened) };
  if (happened.type === 'objective.moved') return movedAlong(keyResults, happened.version);
  const keyResult = 'keyResultId' in happened.data ? keyResults[happened.data.keyResultId] : undefined;
  const evolved = keyResult && evolve(keyResult, happened);
  return evolved === undefined || evolved === keyResult ? keyResults : { ...keyResults, [evolved.keyResultId]: { ...evolved, version: happened.version } };
}

/** Key results stand in the team of their objective. */
function movedAlong(keyResults: KeyResults, version: number): KeyResults {
  return Object.fromEntries(Object.entries(keyResults).map(([id, keyResult]) => [id, { ...keyResult, version }]));
}

function added(data: EventData<'key-result.added'>, { position, version }: Pick<Happened, 'position' | 'version'>): KeyResult {
  const plan = planIn(data);
  const { keyResultId, responsibleId, externalId, replacesId } = data;
  return {
    keyResultId,
    version,
    plan,
    plans: [{ position, plan }],
    responsibleId,
    ...(externalId !== undefined && { externalId }),
    ...(replacesId !== undefined && { replacesId }),
    state: 'open',
  };
}

function evolve(keyResult: KeyResult, happened: Happened): KeyResult {
  switch (happened.type) {
    case 'key-result.revised':
    case 'key-result.goalpost-moved':
      return withPlan(keyResult, { position: happened.position, plan: withChanges(keyResult.plan, happened.data.changes) });
    case 'key-result.responsible-changed':
      return { ...keyResult, responsibleId: happened.data.to };
    case 'key-result.cancelled':
      return { ...keyResult, state: 'cancelled', cancelled: { position: happened.position, at: happened.at } };
    case 'key-result.scored':
      return { ...keyResult, state: 'closed', score: happened.data.given };
    case 'key-result.captured':
      return { ...keyResult, state: 'closed' };
    default:
      return keyResult;
  }
}

function withPlan(keyResult: KeyResult, dated: DatedPlan): KeyResult {
  return { ...keyResult, plan: dated.plan, plans: [...keyResult.plans, dated] };
}
