import { refuse } from '../refusal.js';
import { circleClosedBy } from './circle.js';
import { requireLinkable, type EndStates, type NamedEnds } from './ends.js';
import type { Link, LinkEnds } from './link.js';
import { liveLinksFrom, type Links } from './links.js';

/**
 * What decisions about a link read. `link`: its own stream; `from` and `to`: the streams of its objectives; `cycles`: the category; `links`:
 * the category `alignment`, which only propose, counter and accept look at, and guard.
 */
export interface AlignmentStates extends EndStates {
  readonly link: Link | undefined;
  readonly links: Links;
}

/**
 * Both ends of a link that fits among the others.
 *
 * @throws CairnError those of `requireLinkable`; `alignment-exists` when the two are linked the same way already; `alignment-circle` with
 * the objectives of the circle in `circle`
 */
export function requireFitting(named: NamedEnds, states: AlignmentStates): LinkEnds {
  const ends = requireLinkable(named, states);
  requireSingle(ends, states.links);
  const circle = circleClosedBy(ends, states.links);
  if (circle !== null) refuse('alignment-circle', 'The link would close a circle.', { field: 'toObjectiveId', circle });
  return ends;
}

function requireSingle({ alignmentId, fromObjectiveId, toObjectiveId, toKeyResultId }: LinkEnds, links: Links): void {
  const same = liveLinksFrom(links, fromObjectiveId).find(
    (link) => link.alignmentId !== alignmentId && link.toObjectiveId === toObjectiveId && link.toKeyResultId === toKeyResultId,
  );
  if (same !== undefined) refuse('alignment-exists', 'The two are linked already, or a link is being negotiated.', { field: 'toObjectiveId', alignmentId: same.alignmentId });
}
