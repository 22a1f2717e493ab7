import { useTranslation } from 'react-i18next';
import type { MapGroup } from '../model/answers.js';
import type { Row } from './rows.js';
import { LevelCell, TreeRow, type RowActs } from './tree-row.js';

export function GroupRow({ row, group, team, onOpen, ...acts }: RowActs & { readonly row: Row; readonly group: MapGroup; readonly team: string; readonly onOpen: (group: MapGroup) => void }) {
  const { t } = useTranslation('map');
  return (
    <TreeRow row={row} acts={acts} onClick={() => onOpen(group)}>
      <LevelCell row={row} onToggle={acts.onToggle}>{t('group.objectives', { count: group.objectives })} …</LevelCell>
      <td>{team}</td>
      <td colSpan={6} />
      <td>{group.findings > 0 && t('group.findings', { count: group.findings })}</td>
    </TreeRow>
  );
}
