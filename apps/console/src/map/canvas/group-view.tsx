import { memo } from 'react';
import type { MapGroup } from '../model/answers.js';
import { ROOM, type PlacedGroup } from '../model/places.js';
import classes from './canvas.module.css';
import type { NodeWords } from './node-words.js';

export interface GroupViewProps {
  readonly placed: PlacedGroup;
  readonly team: string;
  readonly words: NodeWords;
  readonly onOpen: (group: MapGroup) => void;
}

/** Objectives of a team that are not drawn one by one. */
export const GroupView = memo(function GroupView({ placed: { group, x, y }, team, words, onOpen }: GroupViewProps) {
  const { width, height } = ROOM.leaf;
  return (
    <button type="button" tabIndex={-1} className={classes.group} style={{ left: x - width / 2 + 8, top: y + 8, width: width - 16, height: height - 16 }} onClick={() => onOpen(group)}>
      <strong>{words.objectives(group)}</strong>
      {group.findings > 0 && <span className={classes.found}>{words.found(group)}</span>}
      <span className={classes.groupTeam}>{team}</span>
    </button>
  );
});
