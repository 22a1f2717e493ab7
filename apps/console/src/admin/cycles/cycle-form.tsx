import { Accordion, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Written } from '../forms/written.js';
import { useApi } from '../../api/use-api.js';
import { useToday } from '../../time/days.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useAct } from '../forms/use-act.js';
import { useFieldFaults } from '../forms/use-field-faults.js';
import { useWords } from '../use-admin.js';
import { changesOf, creationOf, fieldsOf, needsReason, newFields, type CycleFields, type CycleFormState } from './cycle-fields.js';
import { endOf, KINDS, nameOf, nextQuarter, possibleParents } from './periods.js';
import { RulesFields } from './rules-fields.js';
import { CYCLE_KEYS, type CycleDoc } from './use-cycle-docs.js';

export interface CycleFormProps {
  readonly cycles: readonly CycleDoc[];
  /** Absent: a new one is drafted. */
  readonly cycle?: CycleDoc;
  readonly onClose: () => void;
  readonly onDone: (cycleId: string) => void;
}

const NAME_AT_MOST = 200;

/** Drafts a cycle, or changes one: name and days follow the kind until they are written by hand. */
export function CycleForm({ cycles, cycle, onClose, onDone }: CycleFormProps) {
  const { t } = useWords();
  const today = useToday();
  const form: CycleFormState = useForm<CycleFields>({
    initialValues: cycle === undefined ? newFields(nextQuarter(today, cycles)) : fieldsOf(cycle),
    validate: {
      name: (name) => (name.trim() === '' ? t('common:required') : null),
      start: (start) => (start === '' ? t('common:required') : null),
      end: (end, { start }) => (end === '' ? t('common:required') : end < start ? t('refusals.period-reversed') : null),
      reason: (reason, fields) => (needsReason(cycle, fields) && reason.trim() === '' ? t('common:required') : null),
    },
  });
  const { act, isPending, error } = useSaving(cycle);
  const submit = form.onSubmit(async (fields) => {
    const done = await act(fields);
    if (done !== undefined) onDone(done.id);
  });
  const place = (change: Partial<CycleFields>): void => form.setValues(placed({ ...form.values, ...change }, form.isDirty('name') && form.values.name !== nameOf(form.values.kind, form.values.start)));
  const fault = useFieldFaults(error);
  const others = cycles.filter(({ cycleId }) => cycleId !== cycle?.cycleId);
  return (
    <FormDialog {...headOf()} isPending={isPending} error={error} onClose={onClose} onSubmit={submit}>
      <Select label={t('cycles.fields.kind')} allowDeselect={false} data={KINDS.map((value) => ({ value, label: t(`cycles.kinds.${value}`) }))} value={form.values.kind} onChange={(kind) => place({ kind: kind ?? 'quarter' })} error={fault('kind')} />
      <Group grow align="flex-start" preventGrowOverflow={false} wrap="wrap">
        <TextInput type="date" label={t('cycles.fields.start')} value={form.values.start} onChange={({ currentTarget }) => place({ start: currentTarget.value })} error={form.errors['start'] ?? fault('start')} />
        <TextInput type="date" label={t('cycles.fields.end')} {...form.getInputProps('end')} error={form.errors['end'] ?? fault('end')} />
      </Group>
      <TextInput label={t('cycles.fields.name')} maxLength={NAME_AT_MOST} {...form.getInputProps('name')} />
      <OfOthers form={form} others={others} isNew={cycle === undefined} />
      {needsReason(cycle, form.values) && <Textarea label={t('common:reason')} description={t('cycles.reasonStays')} withAsterisk autosize minRows={2} {...form.getInputProps('reason')} />}
      {form.values.from === '' && (
        <Accordion variant="contained" defaultValue={cycle === undefined ? null : 'rules'}>
          <Accordion.Item value="rules">
            <Accordion.Control>{t('cycles.rules')}</Accordion.Control>
            <Accordion.Panel><RulesFields form={form} /></Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
    </FormDialog>
  );

  function headOf() {
    return cycle === undefined ? { title: t('cycles.add'), submit: t('cycles.draft') } : { title: `${t('cycles.edit')}: ${cycle.name}`, submit: t('common:save') };
  }
}

/** Which cycle it is part of, and which lends its rules. */
function OfOthers({ form, others, isNew }: { readonly form: CycleFormState; readonly others: readonly CycleDoc[]; readonly isNew: boolean }) {
  const { t } = useWords();
  const optionOf = ({ cycleId, name }: CycleDoc) => ({ value: cycleId, label: name });
  const parents = possibleParents(form.values, others);
  const select = (field: 'parentCycleId' | 'from') => ({ value: form.values[field] === '' ? null : form.values[field], onChange: (value: string | null) => form.setFieldValue(field, value ?? ''), clearable: true, clearButtonProps: { 'aria-label': t('pickers.clear', { what: t(`cycles.fields.${field}`) }) } });
  return (
    <>
      {(parents.length > 0 || form.values.parentCycleId !== '') && <Select label={t('cycles.fields.parentCycleId')} placeholder={t('cycles.none')} data={parents.map(optionOf)} {...select('parentCycleId')} />}
      {isNew && others.length > 0 && <Select label={t('cycles.fields.from')} description={t('cycles.fromMeans')} placeholder={t('cycles.ofMethod')} data={others.map(optionOf)} {...select('from')} />}
    </>
  );
}

function placed(fields: CycleFields, isNamed: boolean): CycleFields {
  const { kind, start, end, name } = fields;
  if (start === '') return fields;
  return { ...fields, end: endOf(kind, start, end), name: isNamed ? name : nameOf(kind, start) };
}

function useSaving(cycle: CycleDoc | undefined) {
  const { client } = useApi();
  const send = async (fields: CycleFields, headers: object): Promise<{ readonly id: string }> => {
    if (cycle === undefined) return (await client.request<Written>('POST', '/cycles', { body: creationOf(fields), headers: { ...headers } })).body;
    await client.request('PATCH', `/cycles/${encodeURIComponent(cycle.cycleId)}`, { body: changesOf(cycle, fields), headers: { ...headers } });
    return { id: cycle.cycleId };
  };
  return useAct(send, { changes: CYCLE_KEYS });
}
