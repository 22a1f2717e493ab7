import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapGroup } from '../model/answers.js';
import { ROOM, type PlacedGroup } from '../model/places.js';
import classes from './canvas.module.css';

/** Objectives of a team that are not drawn one by one. */
export const GroupView = memo(function GroupView({ placed: { group, x, y }, team, onOpen }: { readonly placed: PlacedGroup; readonly team: string; readonly onOpen: (group: MapGroup) => void }) {
  const { t } = useTranslation('map');
  const { width, height } = ROOM.leaf;
  return (
    <button type="button" tabIndex={-1} className={classes.group} style={{ left: x - width / 2 + 8, top: y + 8, width: width - 16, height: height - 16 }} onClick={() => onOpen(group)}>
      <strong>{t('group.objectives', { count: group.objectives })}</strong>
      {group.findings > 0 && <span className={classes.found}>{t('group.findings', { count: group.findings })}</span>}
      <span className={classes.groupTeam}>{team}</span>
    </button>
  );
});
