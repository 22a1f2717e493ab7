import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Team } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { FormDialog } from '../forms/form-dialog.js';
import { PersonPicker } from '../forms/person-picker.js';
import { TeamPicker } from '../forms/team-picker.js';
import { useAct } from '../forms/use-act.js';
import { useFieldFaults } from '../forms/use-field-faults.js';
import { useWords } from '../use-admin.js';
import type { Branch } from './team-tree.js';
import { useTeamKinds } from './use-team-kinds.js';

export interface TeamFormProps {
  /** Absent: a new one is added. */
  readonly branch?: Branch;
  /** Below which a new one is added. */
  readonly above?: string;
  readonly onClose: () => void;
}

interface Fields {
  readonly name: string;
  readonly kind: string;
  readonly parentTeamId: string | undefined;
  readonly leadId: string | undefined;
}

const NAME_AT_MOST = 200;

/** What changes a team on the page. */
export const TEAM_KEYS = [['teams'], ['me']] as const;

/** Name, level, place and lead of a team. */
export function TeamForm({ branch, above, onClose }: TeamFormProps) {
  const { t } = useWords();
  const { kinds, wordFor } = useTeamKinds();
  const team = branch?.team;
  const form = useForm<Fields>({ initialValues: fieldsOf(team, above), validate: { name: (name) => (name.trim() === '' ? t('common:required') : null) } });
  const { act, isPending, error } = useSaving(team);
  const submit = form.onSubmit(async (fields) => {
    if ((await act({ ...fields, name: fields.name.trim() })) !== undefined) onClose();
  });
  const fault = useFieldFaults(error);
  return (
    <FormDialog title={team === undefined ? t('teams.add') : `${t('teams.acts.edit')}: ${team.name}`} submit={team === undefined ? t('teams.add') : t('common:save')} isPending={isPending} error={error} onClose={onClose} onSubmit={submit}>
      <TextInput label={t('teams.name')} withAsterisk maxLength={NAME_AT_MOST} data-autofocus {...form.getInputProps('name')} error={form.errors['name'] ?? fault('name')} />
      {team === undefined && <Select label={t('teams.kind')} allowDeselect={false} data={kinds.map((value) => ({ value, label: wordFor(value) }))} {...form.getInputProps('kind')} error={fault('kind')} />}
      <TeamPicker label={t('teams.parent')} placeholder={t('teams.root')} value={form.values.parentTeamId} {...(branch && { without: branch.subtree })} onChange={(teamId) => form.setFieldValue('parentTeamId', teamId)} error={fault('parentTeamId')} />
      <PersonPicker label={t('teams.lead')} description={t('teams.leadMeans')} value={form.values.leadId} onChange={(personId) => form.setFieldValue('leadId', personId)} error={fault('leadId')} />
    </FormDialog>
  );
}

function fieldsOf(team: Team | undefined, above: string | undefined): Fields {
  if (team === undefined) return { name: '', kind: 'team', parentTeamId: above, leadId: undefined };
  return { name: team.name, kind: team.kind, parentTeamId: team.parentTeamId, leadId: team.leadId };
}

function useSaving(team: Team | undefined) {
  const { client } = useApi();
  const send = ({ name, kind, parentTeamId, leadId }: Fields, headers: object) =>
    team === undefined
      ? client.request('POST', '/teams', { body: { name, kind, ...(parentTeamId !== undefined && { parentTeamId }), ...(leadId !== undefined && { leadId }) }, headers: { ...headers } })
      : client.request('PATCH', `/teams/${encodeURIComponent(team.teamId)}`, { body: changes(team, { name, parentTeamId, leadId }), headers: { ...headers } });
  return useAct(send, { changes: TEAM_KEYS });
}

/** What differs, as the API takes it: null takes a place or a lead away. */
function changes(team: Team, { name, parentTeamId, leadId }: Omit<Fields, 'kind'>): object {
  return {
    ...(name !== team.name && { name }),
    ...(parentTeamId !== team.parentTeamId && { parentTeamId: parentTeamId ?? null }),
    ...(leadId !== team.leadId && { leadId: leadId ?? null }),
  };
}
