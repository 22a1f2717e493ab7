import { Checkbox, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Schemas } from '@cairn/client';
import { useMe } from '../../api/me.js';
import { useApi } from '../../api/use-api.js';
import { dayAfter, useToday } from '../../time/days.js';
import { FormDialog } from '../forms/form-dialog.js';
import { PersonPicker } from '../forms/person-picker.js';
import { useAct } from '../forms/use-act.js';
import { ROLES } from '../roles/roles.js';
import { useWords } from '../use-admin.js';
import { SCOPES, wantedKey, type KeyFields } from './keys.js';

export interface KeyFormProps {
  readonly onClose: () => void;
  /** Told the secret, which nobody tells again. */
  readonly onMade: (secret: string | undefined) => void;
}

/** Days that a key opens for unless something else is wanted. */
const USUAL_DAYS = 365;

/** Makes a key for a person to sign in with, or for another system. */
export function KeyForm({ onClose, onMade }: KeyFormProps) {
  const { t } = useWords();
  const { client } = useApi();
  const { data: me } = useMe();
  const today = useToday();
  const managesKeys = me?.rights.includes('keys:manage') === true;
  const form = useForm<KeyFields>({
    initialValues: { of: 'person', personId: me?.personId ?? undefined, role: 'integration', scopes: [], lastDay: dayAfter(today, USUAL_DAYS) },
    validate: { personId: (personId, { of }) => (of === 'person' && personId === undefined ? t('common:required') : null), lastDay: (day) => (day !== '' && day < today ? t('refusals.key-expired') : null) },
  });
  const { act, isPending, error } = useAct((fields: KeyFields, headers) => client.request<Schemas['MadeKeyDto']>('POST', '/api-keys', { body: wantedKey(fields), headers: { ...headers } }), { changes: [['api-keys']] });
  const submit = form.onSubmit(async (fields) => {
    const answer = await act(fields);
    if (answer !== undefined) onMade(answer.body.key);
  });
  const scopes = SCOPES.filter(({ scope }) => managesKeys || me?.scopes.includes(scope) === true);
  return (
    <FormDialog title={t('keys.add')} submit={t('keys.make')} isPending={isPending} error={error} onClose={onClose} onSubmit={submit}>
      {managesKeys && <SegmentedControl aria-label={t('keys.whose')} data={(['person', 'service'] as const).map((value) => ({ value, label: t(`keys.of.${value}`) }))} value={form.values.of} onChange={(of) => form.setFieldValue('of', of === 'service' ? 'service' : 'person')} />}
      {form.values.of === 'person' && managesKeys && <PersonPicker label={t('roles.person')} description={t('keys.personMeans')} required value={form.values.personId} onChange={(personId) => form.setFieldValue('personId', personId)} error={form.errors['personId'] as string | undefined} />}
      {form.values.of === 'service' && <Select label={t('roles.role')} description={t('keys.roleMeans')} allowDeselect={false} data={ROLES.map((value) => ({ value, label: t(`roles.names.${value}`) }))} {...form.getInputProps('role')} />}
      <TextInput type="date" label={t('keys.lastDay')} description={t('keys.lastDayMeans')} min={today} {...form.getInputProps('lastDay')} />
      <Checkbox.Group label={t('keys.scopes')} description={t('keys.scopesMean')} value={[...form.values.scopes]} onChange={(chosen) => form.setFieldValue('scopes', chosen)}>
        <Stack gap="xs" mt={6}>{scopes.map(({ scope, word }) => <Checkbox key={scope} value={scope} label={t(`keys.scope.${word}`)} description={t(`keys.scopeMeans.${word}`)} />)}</Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}
