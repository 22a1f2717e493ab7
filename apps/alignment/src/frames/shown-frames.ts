import type { ObjectiveDoc } from '@cairn/okr-views';
import type { Group } from '../goal-map/choice.js';
import type { ShownMap } from '../goal-map/shown-map.js';
import type { FrameEdge } from './frame-edges.js';
import { changeOf, type FrameFigures } from './frame-figures.js';
import type { FrameMoment, FrameSpan } from './frame-moments.js';

/** What does not change of a drawn objective: as it is in the last frame that has it. */
export interface FrameNode extends Pick<ObjectiveDoc, 'objectiveId' | 'title' | 'teamId' | 'ownerId' | 'kind'> {
  readonly depth: number;
}

/** What differs from the frame before, by index into the nodes; null: it is gone. */
export type FrameChange = readonly [node: number, changed: Partial<FrameFigures> | null];

export interface Frame extends FrameMoment {
  readonly changes: readonly FrameChange[];
}

/** The time-lapse of a map as clients get it. */
export interface ShownFrames extends Pick<ShownMap, 'definition' | 'cycle'>, FrameSpan {
  readonly nodes: readonly FrameNode[];
  readonly edges: readonly FrameEdge[];
  /** What is not drawn, as it is in the last frame. */
  readonly groups: readonly Group[];
  readonly frames: readonly Frame[];
}

/** Each frame against the one before it; the first is whole. @param figures of each moment */
export function changesOf(ids: readonly string[], moments: readonly FrameMoment[], figures: readonly ReadonlyMap<string, FrameFigures>[]): readonly Frame[] {
  return moments.map(({ date, position, clock }, index) => {
    const [before, now] = [figures[index - 1], figures[index]];
    const changes = ids.flatMap((id, node): FrameChange[] => {
      const changed = changeOf(before?.get(id), now?.get(id));
      return changed === undefined ? [] : [[node, changed]];
    });
    return { date, position, clock, changes };
  });
}
