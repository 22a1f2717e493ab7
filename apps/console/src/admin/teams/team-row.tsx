import { ActionIcon, Badge, Group, Menu, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { PersonName } from '../../people/names.js';
import { useWords, useWriting } from '../use-admin.js';
import type { TeamActName } from './team-acts.js';
import type { Branch } from './team-tree.js';
import { useTeamKinds } from './use-team-kinds.js';

/** Pixels that a level is moved in, and how many levels are. */
const STEP = 20;
const DEEPEST = 8;

const ACTS: readonly TeamActName[] = ['edit', 'members', 'add-below', 'close'];

/** A team in its place in the tree. */
export function TeamRow({ branch: { team, depth }, onAct }: { readonly branch: Branch; readonly onAct: (act: TeamActName) => void }) {
  const { t } = useWords();
  const { may } = useWriting('teams:manage');
  const { wordFor } = useTeamKinds();
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={8} pl={Math.min(depth, DEEPEST) * STEP} wrap="nowrap">
          {depth > 0 && <Text component="span" c="dimmed" aria-hidden>└</Text>}
          <Text component="span" fw={600} inherit>{team.name}<span className="visually-hidden"> {t('teams.level', { level: depth + 1 })}</span></Text>
          {team.closed && <Badge variant="default" tt="none">{t('teams.closed')}</Badge>}
        </Group>
      </Table.Td>
      <Table.Td>{wordFor(team.kind)}</Table.Td>
      <Table.Td>{team.leadId === undefined ? <Text c="dimmed" size="sm" component="span">–</Text> : <PersonName id={team.leadId} />}</Table.Td>
      <Table.Td>{t('common:people', { count: team.memberIds.length })}</Table.Td>
      <Table.Td>
        {may && !team.closed && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target><ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actsOn', { name: team.name })}><IconDots aria-hidden size={18} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>{ACTS.map((act) => <Menu.Item key={act} {...(act === 'close' && { color: 'red' })} onClick={() => onAct(act)}>{t(`teams.acts.${act}`)}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
