import { memo } from 'react';
import { ROOM, type Branch, type Layout, type Placed, type PlacedNode } from '../model/places.js';
import type { MapLink } from '../model/answers.js';
import classes from './canvas.module.css';

/** The lines of the tree, and thin ones to what an objective contributes to besides. */
export const Lines = memo(function Lines({ layout: { width, height, branches }, further, places }: { readonly layout: Layout; readonly further: readonly MapLink[]; readonly places: ReadonlyMap<string, PlacedNode> }) {
  return (
    <svg className={classes.lines} width={width} height={height} aria-hidden="true">
      {branches.map(({ key, from, to }) => <path key={key} className={classes.branch} d={downward({ key, from, to })} />)}
      {further.map(({ alignmentId, fromId, toId }) => {
        const [from, to] = [places.get(fromId), places.get(toId)];
        return from && to && <path key={alignmentId} className={classes.further} d={across(middleOf(from), middleOf(to))} />;
      })}
    </svg>
  );
});

function downward({ from, to }: Branch): string {
  const half = (from.y + to.y) / 2;
  return `M${from.x},${from.y}C${from.x},${half} ${to.x},${half} ${to.x},${to.y}`;
}

function across(from: Placed, to: Placed): string {
  const bend = Math.abs(from.x - to.x) / 6 + 40;
  return `M${from.x},${from.y}Q${(from.x + to.x) / 2},${Math.min(from.y, to.y) + Math.abs(from.y - to.y) / 2 - bend} ${to.x},${to.y}`;
}

function middleOf({ x, y, rank }: PlacedNode): Placed {
  return { x, y: y + ROOM[rank].ring / 2 + 8 };
}
