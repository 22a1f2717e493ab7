import { Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { TeamPicker } from '../forms/team-picker.js';
import { isTyped } from '../forms/is-typed.js';
import { TypedName } from '../forms/typed-name.js';
import { useAct } from '../forms/use-act.js';
import { useWords } from '../use-admin.js';
import { MembersDialog } from './members-dialog.js';
import { TEAM_KEYS, TeamForm } from './team-form.js';
import type { Branch } from './team-tree.js';

export type TeamActName = 'edit' | 'members' | 'add-below' | 'close';

export interface TeamActsProps {
  readonly branch: Branch;
  readonly act: TeamActName;
  readonly onClose: () => void;
}

/** The form that belongs to what was chosen. */
export function TeamActs({ branch, act, onClose }: TeamActsProps) {
  switch (act) {
    case 'edit':
      return <TeamForm branch={branch} onClose={onClose} />;
    case 'add-below':
      return <TeamForm above={branch.team.teamId} onClose={onClose} />;
    case 'members':
      return <MembersDialog teamId={branch.team.teamId} onClose={onClose} />;
    default:
      return <CloseTeam branch={branch} onClose={onClose} />;
  }
}

/** Closes a team for good: another may carry its goals on. */
function CloseTeam({ branch: { team, subtree }, onClose }: Pick<TeamActsProps, 'branch' | 'onClose'>) {
  const { t } = useWords();
  const { client } = useApi();
  const [typed, setTyped] = useState('');
  const [successorTeamId, setSuccessor] = useState<string>();
  const { act, isPending, error } = useAct((body: object, headers) => client.request('POST', `/teams/${encodeURIComponent(team.teamId)}/close`, { body, headers: { ...headers } }), { changes: TEAM_KEYS });
  const isReady = isTyped(team.name, typed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isReady && (await act({ ...(successorTeamId !== undefined && { successorTeamId }) })) !== undefined) onClose();
  };
  return (
    <FormDialog title={`${t('teams.acts.close')}: ${team.name}`} submit={t('teams.acts.close')} isPending={isPending} error={error} isDangerous isReady={isReady} onClose={onClose} onSubmit={submit}>
      <Text>{t('teams.closeMeans')}</Text>
      <TeamPicker label={t('teams.successor')} placeholder={t('teams.noSuccessor')} value={successorTeamId} without={subtree} onChange={setSuccessor} />
      <TypedName name={team.name} value={typed} onChange={setTyped} />
    </FormDialog>
  );
}
