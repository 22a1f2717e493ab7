import type { Schemas } from '@cairn/client';
import type { FormRulesRecord, UseFormReturnType } from '@mantine/form';
import type { CycleKind, Period } from './periods.js';
import { policyChanges, rulesOf, type Rules } from './rules.js';
import type { CycleDoc } from './use-cycle-docs.js';

/** What the form of a cycle asks for. */
export interface CycleFields extends Rules {
  readonly name: string;
  readonly kind: CycleKind;
  readonly start: string;
  readonly end: string;
  readonly parentCycleId: string;
  readonly from: string;
  readonly reason: string;
}

export type CycleFormState = UseFormReturnType<CycleFields, CycleFields, FormRulesRecord<CycleFields>>;

export function newFields(period: Period): CycleFields {
  return { ...period, parentCycleId: '', from: '', reason: '', ...rulesOf({}) };
}

export function fieldsOf({ name, kind, start, end, parentCycleId = '', policy }: CycleDoc): CycleFields {
  return { name, kind, start, end, parentCycleId, from: '', reason: '', ...rulesOf(policy) };
}

/** A new cycle as the API takes it. What another cycle lends is not said again. */
export function creationOf(fields: CycleFields): Schemas['NewCycleDto'] {
  const { name, kind, start, end, parentCycleId, from } = fields;
  const policy = from === '' ? policyChanges(rulesOf({}), fields) : undefined;
  return { name: name.trim(), kind, start, end, ...(parentCycleId !== '' && { parentCycleId }), ...(from !== '' && { from }), ...(policy && { policy }) };
}

/** What differs, as the API takes it. */
export function changesOf(cycle: CycleDoc, fields: CycleFields): Schemas['CycleChangesDto'] {
  const before = fieldsOf(cycle);
  const policy = policyChanges(before, fields);
  const plain = (['name', 'kind', 'start', 'end'] as const).filter((name) => fields[name] !== before[name]);
  return {
    ...Object.fromEntries(plain.map((name) => [name, fields[name].trim()])),
    ...(fields.parentCycleId !== before.parentCycleId && { parentCycleId: fields.parentCycleId === '' ? null : fields.parentCycleId }),
    ...(policy && { policy }),
    ...(fields.reason.trim() !== '' && { reason: fields.reason.trim() }),
  };
}

/** Other days of a cycle that runs need a reason. */
export function needsReason(cycle: CycleDoc | undefined, { start, end }: CycleFields): boolean {
  return cycle !== undefined && (cycle.state === 'active' || cycle.state === 'closing') && (cycle.start !== start || cycle.end !== end);
}
