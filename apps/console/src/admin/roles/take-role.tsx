import { Text } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Schemas } from '@cairn/client';
import { useApi } from '../../api/use-api.js';
import { PersonName } from '../../people/names.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import { ROLE_KEYS } from './role-form.js';
import { isRole } from './roles.js';

/** Asks before a role is taken away. */
export function TakeRole({ held: { personId, role, teamId }, onClose }: { readonly held: Schemas['HeldRoleDto']; readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useApi();
  const { act, isPending, error } = useAct((_wish: string, headers) => client.request('DELETE', '/roles', { query: { personId, role, teamId: teamId ?? undefined }, headers: { ...headers } }), { changes: ROLE_KEYS });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await act(personId)) !== undefined) onClose();
  };
  return (
    <FormDialog title={`${t('roles.take')}: ${isRole(role) ? t(`roles.names.${role}`) : role}`} submit={t('roles.take')} isPending={isPending} error={error} isDangerous onClose={onClose} onSubmit={submit}>
      <Text fw={600}><PersonName id={personId} /></Text>
      <Text size="sm">{t('roles.takeMeans')}</Text>
    </FormDialog>
  );
}
