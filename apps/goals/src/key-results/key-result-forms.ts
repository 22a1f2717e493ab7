import type { Wanted } from '../deciding/changes.js';
import type { ChangeKeyResult, KeyResultCommand, NewKeyResult } from './key-result-commands.js';
import { PLAN_FIELDS, type PlanFields } from './plan.js';

/** A key result as a client writes it; null stands for what it does without. */
export interface WrittenKeyResult extends Wanted<Omit<PlanFields, 'title' | 'type' | 'due'>> {
  readonly title: string;
  readonly type: NonNullable<PlanFields['type']>;
  readonly due?: string;
  readonly responsibleId: string;
  readonly externalId?: string;
}

/** What a client wants changed: plan and person responsible. */
export interface WantedKeyResult extends Wanted<Omit<PlanFields, 'title' | 'type' | 'due'>> {
  readonly title?: string;
  readonly type?: NonNullable<PlanFields['type']>;
  readonly due?: string;
  readonly responsibleId?: string;
  readonly reason?: string;
}

export function newKeyResult(written: WrittenKeyResult): NewKeyResult {
  const { responsibleId, externalId } = written;
  const plan = Object.fromEntries(wantedFields(written).filter(([, value]) => value !== null)) as unknown;
  return { plan: plan as NewKeyResult['plan'], responsibleId, ...(externalId !== undefined && { externalId }) };
}

/** One command for each decision: the plan, and the person responsible. */
export function changesOf(keyResultId: string, wanted: WantedKeyResult): readonly KeyResultCommand[] {
  const fields = wantedFields(wanted);
  const { responsibleId, reason } = wanted;
  const changes = Object.fromEntries(fields) as ChangeKeyResult['changes'];
  return [
    ...(fields.length === 0 ? [] : [{ type: 'ChangeKeyResult', keyResultId, changes, ...(reason !== undefined && { reason }) } as const]),
    ...(responsibleId === undefined ? [] : [{ type: 'ChangeResponsible', keyResultId, responsibleId } as const]),
  ];
}

/** The fields of the plan that are given, as plain values: events hold no instances of classes. */
function wantedFields(written: WantedKeyResult): readonly (readonly [name: string, value: unknown])[] {
  return PLAN_FIELDS.filter((name) => written[name] !== undefined).map((name) => [name, plain(written[name])]);
}

function plain(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each: object) => ({ ...each })) : value;
}
