import { Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { PersonPicker } from '../forms/person-picker.js';
import { TeamPicker } from '../forms/team-picker.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import { ROLES, type RoleName } from './roles.js';

/** What a role changes on the page. */
export const ROLE_KEYS = [['roles'], ['people-pages'], ['people'], ['me']] as const;

interface Fields {
  readonly personId: string | undefined;
  readonly role: RoleName;
  readonly teamId: string | undefined;
}

/** Gives a person a role, everywhere or for a team and those below it. */
export function RoleForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useApi();
  const form = useForm<Fields>({ initialValues: { personId: undefined, role: 'champion', teamId: undefined }, validate: { personId: (personId) => (personId === undefined ? t('common:required') : null) } });
  const { act, isPending, error } = useAct((body: Fields, headers) => client.request('POST', '/roles', { body, headers: { ...headers } }), { changes: ROLE_KEYS });
  const submit = form.onSubmit(async (fields) => {
    if ((await act(fields)) !== undefined) onClose();
  });
  return (
    <FormDialog title={t('roles.add')} submit={t('roles.give')} isPending={isPending} error={error} onClose={onClose} onSubmit={submit}>
      <PersonPicker label={t('roles.person')} required value={form.values.personId} onChange={(personId) => form.setFieldValue('personId', personId)} error={form.errors['personId'] as string | undefined} />
      <Radio.Group label={t('roles.role')} {...form.getInputProps('role')}>
        <Stack gap="xs" mt={6}>
          {ROLES.map((role) => <Radio key={role} value={role} label={t(`roles.names.${role}`)} description={t(`roles.means.${role}`)} />)}
        </Stack>
      </Radio.Group>
      <TeamPicker label={t('roles.where')} description={t('roles.whereMeans')} placeholder={t('common:wholeOrganization')} value={form.values.teamId} onChange={(teamId) => form.setFieldValue('teamId', teamId)} />
    </FormDialog>
  );
}
