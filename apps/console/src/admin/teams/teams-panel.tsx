import { Button, Stack, Switch, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTeams } from '../../api/organization.js';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { useFormats } from '../../words/formats.js';
import { More } from '../forms/more.js';
import { PanelHead } from '../forms/panel-head.js';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { useHere, useWords, useWriting } from '../use-admin.js';
import { TeamActs, type TeamActName } from './team-acts.js';
import { TeamForm } from './team-form.js';
import { TeamRow } from './team-row.js';
import { treeOf, type Branch } from './team-tree.js';

interface Chosen {
  readonly branch: Branch;
  readonly act: TeamActName;
}

/** Rows that are drawn at once; more are asked for. */
const AT_ONCE = 200;

/** The teams as a tree: who leads, who belongs to them. */
export function TeamsPanel() {
  const { t } = useWords();
  const { open, turn } = useHere();
  const { may } = useWriting('teams:manage');
  const { data: teams, error, refetch } = useTeams();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (teams === undefined) return <Loading />;
  const add = (): void => turn({ open: 'new' });
  return (
    <Stack>
      <PanelHead title={t('tabs.teams')} intro={t('teams.intro')} right="teams:manage" {...(teams.length > 0 && { add: t('teams.add'), onAdd: add })} />
      {teams.length > 0 ? <Tree /> : <Empty title={t('teams.empty')}>{may && <Button leftSection={<IconPlus aria-hidden size={16} />} onClick={add}>{t('teams.add')}</Button>}</Empty>}
      {may && open === 'new' && <TeamForm onClose={() => turn({ open: undefined })} />}
    </Stack>
  );
}

function Tree() {
  const { t } = useWords();
  const { compare } = useFormats();
  const { data: teams = [] } = useTeams();
  const [withClosed, setWithClosed] = useState(false);
  const [shown, setShown] = useState(AT_ONCE);
  const [chosen, setChosen] = useState<Chosen>();
  const tree = useMemo(() => treeOf(teams.filter(({ closed }) => withClosed || !closed), compare), [teams, withClosed, compare]);
  return (
    <>
      {teams.some(({ closed }) => closed) && <Switch label={t('teams.withClosed')} checked={withClosed} onChange={({ currentTarget }) => setWithClosed(currentTarget.checked)} />}
      <ScrollingTable label={t('tabs.teams')} minWidth={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('teams.name')}</Table.Th>
            <Table.Th>{t('teams.kind')}</Table.Th>
            <Table.Th>{t('teams.lead')}</Table.Th>
            <Table.Th>{t('teams.members')}</Table.Th>
            <Table.Th w={56}><span className="visually-hidden">{t('acts')}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{tree.slice(0, shown).map((branch) => <TeamRow key={branch.team.teamId} branch={branch} onAct={(act) => setChosen({ branch, act })} />)}</Table.Tbody>
      </ScrollingTable>
      <More has={tree.length > shown} onMore={() => setShown(shown + AT_ONCE)} />
      {chosen !== undefined && <TeamActs branch={chosen.branch} act={chosen.act} onClose={() => setChosen(undefined)} />}
    </>
  );
}
