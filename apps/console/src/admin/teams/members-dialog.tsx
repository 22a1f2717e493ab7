import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { usePerson, useTeams } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { More } from '../forms/more.js';
import { PersonPicker } from '../forms/person-picker.js';
import { Refused } from '../forms/refused.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import { TEAM_KEYS } from './team-form.js';

/** Members that are drawn at once; more are asked for. */
const AT_ONCE = 50;

/** Who belongs to a team: somebody can be added and taken out. */
export function MembersDialog({ teamId, onClose }: { readonly teamId: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const { data: teams = [] } = useTeams();
  const { name = '', memberIds = [] } = teams.find((each) => each.teamId === teamId) ?? {};
  const [personId, setPersonId] = useState<string>();
  const [shown, setShown] = useState(AT_ONCE);
  const { add, remove } = useMembership(teamId);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (personId !== undefined && (await add.act(personId)) !== undefined) setPersonId(undefined);
  };
  return (
    <Modal opened onClose={onClose} title={`${t('teams.acts.members')}: ${name}`} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <div style={{ flex: '1 1 220px' }}><PersonPicker label={t('teams.addMember')} value={personId} onChange={setPersonId} /></div>
            <Button type="submit" disabled={personId === undefined} loading={add.isPending}>{t('teams.add1')}</Button>
          </Group>
        </form>
        <Refused error={add.error ?? remove.error} />
        {memberIds.length === 0 && <Text size="sm" c="dimmed">{t('teams.noMembers')}</Text>}
        <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {memberIds.slice(0, shown).map((memberId) => <Member key={memberId} personId={memberId} onRemove={() => void remove.act(memberId)} />)}
        </Stack>
        <More has={memberIds.length > shown} onMore={() => setShown(shown + AT_ONCE)} />
      </Stack>
    </Modal>
  );
}

function Member({ personId, onRemove }: { readonly personId: string; readonly onRemove: () => void }) {
  const { t } = useWords();
  const { data } = usePerson(personId);
  const name = data?.name ?? data?.email ?? t('common:unknownPerson');
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <Text size="sm">{name}</Text>
      <ActionIcon variant="subtle" color="gray" aria-label={t('teams.takeOut', { name })} onClick={onRemove}><IconX aria-hidden size={16} /></ActionIcon>
    </Group>
  );
}

function useMembership(teamId: string) {
  const { client } = useApi();
  const path = `/teams/${encodeURIComponent(teamId)}/members`;
  const add = useAct((personId: string, headers) => client.request('POST', path, { body: { personId }, headers: { ...headers } }), { changes: TEAM_KEYS });
  const remove = useAct((personId: string, headers) => client.request('DELETE', `${path}/${encodeURIComponent(personId)}`, { headers: { ...headers } }), { changes: TEAM_KEYS });
  return { add, remove };
}
