import type { ShownMap } from '../goal-map/shown-map.js';
import type { FrameFigures } from './frame-figures.js';
import type { ShownFrames } from './shown-frames.js';

/** What one frame shows once all changes up to it were applied. */
export interface Played {
  readonly date: string;
  readonly clock: string;
  readonly figures: Readonly<Record<string, FrameFigures>>;
  /** Ids of the links between objectives that are there. */
  readonly edges: readonly string[];
}

/** Applies the changes from frame to frame, as a client does. */
export function played({ nodes, edges, frames }: ShownFrames): readonly Played[] {
  const shown = new Map<string, FrameFigures>();
  return frames.map(({ date, clock, changes }) => {
    for (const [index, changed] of changes) {
      const id = nodes[index]?.objectiveId ?? '';
      if (changed === null) shown.delete(id);
      else shown.set(id, { ...shown.get(id), ...changed } as FrameFigures);
    }
    const standing = edges.filter(({ fromId, toId, from = date, to }) => shown.has(fromId) && shown.has(toId) && from <= date && (to === undefined || date < to));
    return { date, clock, figures: Object.fromEntries([...shown].toSorted(byId)), edges: standing.map(({ alignmentId }) => alignmentId).toSorted() };
  });
}

/** The same of a map, as far as objectives are drawn. */
export function asPlayed({ nodes, edges }: Pick<ShownMap, 'nodes' | 'edges'>, drawn: ReadonlySet<string>): Pick<Played, 'figures' | 'edges'> {
  const shown = nodes.filter(({ objectiveId }) => drawn.has(objectiveId)).map((node): [string, FrameFigures] => {
    const { state, progress, borrowed, expected, pace, paceStatus, health, confidence, support, findings } = node;
    return [node.objectiveId, { state, progress, borrowed, expected, pace, paceStatus, health, confidence: confidence === null ? null : confidence.value, support: support.support, supportPace: support.supportPace, findings }];
  });
  const among = edges.filter(({ fromId, toId }) => drawn.has(fromId) && drawn.has(toId));
  return { figures: Object.fromEntries(shown.toSorted(byId)), edges: among.map(({ alignmentId }) => alignmentId).toSorted() };
}

function byId([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
