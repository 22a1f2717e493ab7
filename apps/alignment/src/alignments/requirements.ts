import { contributorWeights } from '@cairn/method';
import { byMethod, hasWords, refuse } from '../refusal.js';
import type { Acting } from './alignment-command.js';
import { isOffered, type Link, type Side } from './link.js';

/** @throws CairnError `alignment-unknown` */
export function requireLink(link: Link | undefined): Link {
  return link ?? refuse('alignment-unknown', 'There is no such link.', { field: 'alignmentId' });
}

/** @throws CairnError `alignment-unknown`, `alignment-not-open` when it is settled already */
export function requireOffered(known: Link | undefined): Link {
  const link = requireLink(known);
  if (isOffered(link)) return link;
  return refuse('alignment-not-open', 'The link is not in negotiation.', { field: 'alignmentId', state: link.state });
}

/** @throws CairnError `alignment-unknown`, `alignment-not-accepted` */
export function requireAccepted(known: Link | undefined): Link {
  const link = requireLink(known);
  if (link.state === 'accepted') return link;
  return refuse('alignment-not-accepted', 'The link is not accepted.', { field: 'alignmentId', state: link.state });
}

/** The side for which a person speaks first. @throws CairnError `not-of-this-link` */
export function requireSide({ sides }: Acting): Side {
  const [first] = sides;
  if (first === undefined) return refuse('not-of-this-link', 'Only the owner, lead or delegate of one of the two objectives acts on a link.', { field: 'acting' });
  return sides.includes('from') ? 'from' : first;
}

/** Only the side that an offer awaits answers it. @throws CairnError `answer-not-awaited` */
export function requireAwaited({ awaits }: Link, acting: Acting): void {
  requireActingFor(awaits, acting, 'answer-not-awaited');
}

/** @throws CairnError `code`, naming the side whose act it is */
export function requireActingFor(side: Side, { sides }: Acting, code: string): void {
  if (!sides.includes(side)) refuse(code, 'It is the other side that does this.', { field: 'acting', awaits: side });
}

/** A weight that support can be computed from. @throws CairnError `weight-negative`, `not-a-decimal`, `too-many-digits` */
export function requireWeight(weight: string): string {
  byMethod(() => contributorWeights('to', [], [{ fromId: 'from', toId: 'to', state: 'accepted', weight }]));
  return weight;
}

/** @throws CairnError `reason-required` */
export function requireReason(reason: string): string {
  return hasWords(reason) ? reason : refuse('reason-required', 'This needs a reason.', { field: 'reason' });
}
