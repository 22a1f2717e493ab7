import type { LinkDoc } from '@cairn/okr-views';
import type { GoalEdge } from '../goal-map/goal-map.js';
import { mapLink } from '../goal-map/map-sources.js';
import type { FrameMoment } from './frame-moments.js';

/** A link between two drawn objectives, and the frames in which it held. */
export interface FrameEdge extends GoalEdge {
  /** Date of the first frame that has it; absent: it is there from the beginning. */
  readonly from?: string;
  /** Date of the first frame that no longer has it; absent: it is there to the end. */
  readonly to?: string;
}

/** Links that were accepted in at least one of the frames. @param links as they stand at the last one */
export function frameEdges(links: readonly LinkDoc[], drawn: ReadonlySet<string>, moments: readonly FrameMoment[]): readonly FrameEdge[] {
  const among = links.filter(({ fromObjectiveId, toObjectiveId }) => drawn.has(fromObjectiveId) && drawn.has(toObjectiveId));
  return among.flatMap((link) => {
    const first = moments.findIndex(({ clock }) => isAcceptedBy(link, clock));
    if (first < 0) return [];
    const { state: _state, ...edge } = mapLink(link);
    const end = moments.slice(first).find(({ clock }) => !isAcceptedBy(link, clock));
    return [{ ...edge, ...(first > 0 && { from: moments[first]?.date ?? '' }), ...(end !== undefined && { to: end.date }) }];
  });
}

function isAcceptedBy({ dialogue }: LinkDoc, instant: string): boolean {
  return dialogue.findLast(({ kind, at }) => kind !== 'reweighted' && at <= instant)?.kind === 'accepted';
}
