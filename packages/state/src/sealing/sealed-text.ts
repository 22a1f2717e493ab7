import { CairnError } from '@cairn/contracts/errors';
import { decode } from './base64url.js';

/**
 * A text that only its people's keys open, as it stands in an event's data. Binary parts are base64url.
 * The form is part of the history's format: it never changes, a new form gets a new number.
 */
export type SealedText = {
  readonly $sealed: 1;
  /** Kids of the keys that wrap the data key, from the innermost out: the author's, then that of the person the text is about. */
  readonly keys: readonly string[];
  /** The data key, wrapped by each of them in turn (RFC 3394). */
  readonly wrapped: string;
  readonly iv: string;
  /** Where in the event's data it was written (RFC 6901 pointer); part of what is authenticated, and kept when an upcaster moves the value. */
  readonly path: string;
  /** Ciphertext and tag. */
  readonly ct: string;
};

/** A sealed text taken apart. */
export interface SealedParts {
  readonly kids: readonly string[];
  readonly path: string;
  readonly wrapped: Uint8Array;
  readonly iv: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** Does a value of an event's data claim to be sealed text? */
export function isSealed(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && '$sealed' in value;
}

/** @throws `seal-broken` for a value that `seal` can't have written. */
export function readParts(sealed: SealedText): SealedParts {
  if (!isWellFormed(sealed)) throw sealBroken();
  const [wrapped, iv, ciphertext] = [decode(sealed.wrapped), decode(sealed.iv), decode(sealed.ct)];
  if (wrapped === undefined || iv === undefined || ciphertext === undefined) throw sealBroken();
  return { kids: sealed.keys, path: sealed.path, wrapped, iv, ciphertext };
}

/** The sealed text, its event or its organization isn't what it was when it was sealed. */
export function sealBroken(cause?: unknown): CairnError {
  return new CairnError('sealed text does not fit its keys and its place', { code: 'seal-broken', cause });
}

/** What comes from a log has no type yet. */
function isWellFormed(value: Readonly<Record<keyof SealedText, unknown>>): boolean {
  const texts = [value.wrapped, value.iv, value.path, value.ct];
  return value.$sealed === 1 && texts.every((part) => typeof part === 'string') && isKeyList(value.keys);
}

function isKeyList(keys: unknown): boolean {
  return Array.isArray(keys) && (keys.length === 1 || keys.length === 2) && keys.every((kid) => typeof kid === 'string');
}
