import type { Schemas } from '@cairn/client';
import { dayAfter } from '../../time/days.js';

export type KeyDoc = Schemas['ApiKeyDto'];

/** What a key may do besides, and the name that the words have for it: a colon parts the parts of the words. */
export const SCOPES = [
  { scope: 'history:read', word: 'history-read' },
  { scope: 'text', word: 'text' },
  { scope: 'scores:export', word: 'scores-export' },
  { scope: 'history:load', word: 'history-load' },
] as const;

/** What the form of a key asks for. */
export interface KeyFields {
  readonly of: 'person' | 'service';
  readonly personId: string | undefined;
  readonly role: string;
  readonly scopes: readonly string[];
  /** The last day on which it opens; empty: it has no end. */
  readonly lastDay: string;
}

/** As the API takes it. A key with a last day ends as that day does everywhere. */
export function wantedKey({ of, personId, role, scopes, lastDay }: KeyFields): object {
  return { ...(of === 'person' ? { personId } : { role }), ...(scopes.length > 0 && { scopes }), ...(lastDay !== '' && { expires: `${dayAfter(lastDay, 1)}T12:00:00.000Z` }) };
}

/** Does it still open, at a moment? */
export function standingOf({ revokedAt, expires }: KeyDoc, now: string): 'ended' | 'expired' | 'open' {
  if (revokedAt !== undefined) return 'ended';
  return expires !== undefined && expires <= now ? 'expired' : 'open';
}
