import { memo } from 'react';
import type { NodeState } from '../model/answers.js';
import { ROOM, type PlacedNode } from '../model/places.js';
import classes from './canvas.module.css';
import type { NodeWords } from './node-words.js';
import { Rings } from './rings.js';

export interface NodeViewProps {
  readonly node: PlacedNode;
  /** Undefined: at this moment it is not there. */
  readonly state: NodeState | undefined;
  readonly team: string;
  readonly flagged: boolean;
  readonly selected: boolean;
  readonly words: NodeWords;
  readonly onOpen: (objectiveId: string) => void;
}

/** One objective; drawn anew only when something of it has changed. */
export const NodeView = memo(function NodeView({ node: { facts, rank, x, y }, state, team, flagged, selected, words, onOpen }: NodeViewProps) {
  if (state === undefined) return null;
  const { width, height, ring } = ROOM[rank];
  return (
    <button type="button" tabIndex={-1} className={classes.node} data-rank={rank} data-state={state.state} data-selected={selected} data-objective={facts.objectiveId} style={{ left: x - width / 2, top: y, width, height }} aria-label={words.label(facts, state, { team, flagged })} aria-pressed={selected} onClick={() => onOpen(facts.objectiveId)}>
      <span className={classes.disc}>
        {state.findings.includes('siloed-success') && <span className={classes.glow} />}
        <Rings size={ring} progress={state.progress} expected={state.expected} support={state.support} health={state.health} state={state.state} />
        {flagged && <span className={classes.flag} aria-hidden="true">⚑</span>}
        {state.findings.some((finding) => finding !== 'siloed-success') && <span className={classes.mark} aria-hidden="true">?</span>}
      </span>
      <span className={classes.title}>{facts.title}</span>
      <span className={classes.figures}>{words.shown(state)}</span>
      <span className={classes.team}>{team}</span>
    </button>
  );
});
