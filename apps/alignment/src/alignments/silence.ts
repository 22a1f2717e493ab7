import { hasWords } from '../refusal.js';
import type { Acting } from './alignment-command.js';
import type { EndStates } from './ends.js';
import { otherSide, type Link } from './link.js';

/** What is known of a link in the moment it is accepted. */
export interface Acceptance extends EndStates {
  readonly acting: Acting;
  readonly text: string | undefined;
}

/**
 * Is it an alignment without dialogue (docs/METHOD.md, silent alignment)? So it is when nobody put a word to any offer or to its
 * acceptance, when the same person stands on both sides, or when it came by import.
 */
export function isSilent(link: Link, acceptance: Acceptance): boolean {
  const { acting, text } = acceptance;
  const imported = link.imported || acting.via === 'import';
  return imported || !(link.worded || hasWords(text)) || isOnBothSides(link, acceptance);
}

/** One owner of both objectives, or one person who asked for one side and now answers for the other. */
function isOnBothSides({ awaits, spokeFor }: Link, { from, to, acting }: Acceptance): boolean {
  return (from !== undefined && from.ownerId === to?.ownerId) || spokeFor[otherSide(awaits)].includes(acting.personId);
}
