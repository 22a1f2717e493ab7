import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapGroup } from '../model/answers.js';
import type { Moment } from '../model/moments.js';
import type { Tree } from '../model/tree.js';
import { GroupRow } from './group-row.js';
import { ObjectiveRow } from './objective-row.js';
import { moveIn, rowsOf, type Row } from './rows.js';
import classes from './table.module.css';

export interface MapTableProps {
  readonly tree: Tree;
  readonly moment: Moment;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  readonly open: string | undefined;
  readonly onOpen: (objectiveId: string) => void;
  readonly onGroup: (group: MapGroup) => void;
}

/** The map as a table by levels, made for the keyboard: one row can be tabbed to, keys go on from there. */
export function MapTable({ tree, moment, teamNames, flagged, open, onOpen, onGroup }: MapTableProps) {
  const { t } = useTranslation(['map', 'common']);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useMemo(() => rowsOf(tree, moment, closed), [tree, moment, closed]);
  const current = rows.some(({ key }) => key === at) ? at : rows[0]?.key;
  const toggle = useCallback((key: string) => setClosed((before) => toggled(before, key)), []);
  const act = (row: Row, move: number | 'open' | 'close' | 'enter'): void => {
    if (typeof move === 'number') body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-key]')[move]?.focus();
    else if (move !== 'enter') toggle(row.key);
    else if ('facts' in row.item) onOpen(row.item.facts.objectiveId);
    else onGroup(row.item.group);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    const index = rows.findIndex(({ key }) => key === event.currentTarget.dataset['key']);
    const row = rows[index];
    const move = event.key === 'Enter' ? 'enter' : moveIn(rows, index, event.key);
    if (row === undefined || move === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    act(row, move);
  };
  const shared = { onFocus: setAt, onKeyDown, onToggle: toggle };
  return (
    <div className={classes.scroll}>
      <p id="table-keys" className="visually-hidden">{t('table.keys')}</p>
      <table role="treegrid" className={classes.table} aria-label={t('table.label')} aria-describedby="table-keys">
        <thead>
          <tr>
            <th scope="col">{t('columns.objective')}</th>
            <th scope="col">{t('columns.team')}</th>
            <th scope="col">{t('common:figures.health')}</th>
            <th scope="col" data-number>{t('common:figures.progress')}</th>
            <th scope="col" data-number>{t('common:figures.expected')}</th>
            <th scope="col" data-number>{t('common:figures.pace')}</th>
            <th scope="col" data-number>{t('common:figures.support')}</th>
            <th scope="col" data-number>{t('common:figures.confidence')}</th>
            <th scope="col">{t('columns.findings')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const { key, item } = row;
            const isCurrent = key === current;
            if ('group' in item) return <GroupRow key={key} row={row} group={item.group} team={teamNames.get(item.group.teamId) ?? ''} isCurrent={isCurrent} onOpen={onGroup} {...shared} />;
            const { objectiveId, teamId } = item.facts;
            return <ObjectiveRow key={key} row={row} facts={item.facts} state={moment.states.get(objectiveId)} team={teamNames.get(teamId) ?? ''} flagged={flagged.has(objectiveId)} isOpened={open === objectiveId} isCurrent={isCurrent} onOpen={onOpen} {...shared} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}
