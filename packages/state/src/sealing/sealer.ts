import { canonicalText } from '@cairn/contracts/canonical';
import { CairnError } from '@cairn/contracts/errors';
import { ownerId } from '../person-keys/person-keys.js';
import type { KeyOwner, KeyState, PersonKeys } from '../person-keys/person-keys.js';
import type { RandomBytes } from '../random-bytes.js';
import { encode } from './base64url.js';
import { unwrapKey, wrapKey } from './key-wrap.js';
import { readParts, sealBroken } from './sealed-text.js';
import type { SealedParts, SealedText } from './sealed-text.js';
import { DATA_KEY_BYTES, decryptText, encryptText, IV_BYTES } from './text-cipher.js';

/** Where a sealed text stands. The event's id is made before the append; position and version are not bound: renumbering changes them. */
export interface SealPlace {
  readonly org: string;
  readonly eventId: string;
}

export interface SealContext extends SealPlace {
  /** Where in the event's data the sealed value will stand: an RFC 6901 pointer. */
  readonly path: string;
  readonly author: KeyOwner;
  /** The one person whom the text is about; either erasure then forgets it. */
  readonly about?: KeyOwner;
}

export type OpenedText = { readonly forgotten: false; readonly text: string } | { readonly forgotten: true };

/** A sealed text and the event it was found in. */
export interface SealedItem {
  readonly eventId: string;
  readonly sealed: SealedText;
}

/** Seals what people say as people, so that it can be forgotten in a history that is never changed (docs/METHOD.md §9). */
export class Sealer {
  readonly #keys: PersonKeys;
  readonly #random: RandomBytes;

  /** `keys`: usually a `CachedPersonKeys`. */
  constructor(keys: PersonKeys, random: RandomBytes) {
    this.#keys = keys;
    this.#random = random;
  }

  /** @throws `person-forgotten` when the author's key, or that of the person it is about, was destroyed. */
  async seal(text: string, context: SealContext): Promise<SealedText> {
    const keys = await Promise.all(ownersOf(context).map((owner) => this.#keys.getOrCreate(owner)));
    const [dataKey, iv] = [this.#random(DATA_KEY_BYTES), this.#random(IV_BYTES)];
    return {
      $sealed: 1,
      keys: keys.map(({ kid }) => kid),
      wrapped: encode(keys.reduce((data, { key }) => wrapKey(key, data), dataKey)),
      iv: encode(iv),
      path: context.path,
      ct: encode(encryptText(text, { dataKey, iv, additionalData: additionalData(context, context.path) })),
    };
  }

  /**
   * Opens a text after the permission to read it was checked.
   * @throws `seal-broken` when the text, its event or its organization is not as it was sealed; `seal-key-unknown` when a key is missing
   * without a tombstone (a key store older than the log was restored).
   */
  async open(sealed: SealedText, place: SealPlace): Promise<OpenedText> {
    const parts = readParts(sealed);
    return openParts(parts, place, await this.#keys.byKid(place.org, parts.kids));
  }

  /** Opens a page of texts of one organization with one look at the keys; in the order given. @throws as `open`, at the first that fails. */
  async openAll(org: string, items: readonly SealedItem[]): Promise<readonly OpenedText[]> {
    const read = items.map(({ eventId, sealed }) => ({ place: { org, eventId }, parts: readParts(sealed) }));
    const states = await this.#keys.byKid(org, [...new Set(read.flatMap(({ parts }) => parts.kids))]);
    return read.map(({ parts, place }) => openParts(parts, place, states));
  }
}

/** The author first. Text of a person about oneself has one key. */
function ownersOf({ org, author, about }: SealContext): readonly KeyOwner[] {
  const owners = about === undefined || sameOwner(author, about) ? [author] : [author, about];
  if (owners.every((owner) => owner.org === org)) return owners;
  throw new CairnError('text is sealed by keys of its own organization', { code: 'seal-key-foreign' });
}

function sameOwner(a: KeyOwner, b: KeyOwner): boolean {
  return a.kind === b.kind && ownerId(a) === ownerId(b);
}

function openParts({ kids, path, wrapped, iv, ciphertext }: SealedParts, place: SealPlace, states: ReadonlyMap<string, KeyState>): OpenedText {
  const keys = liveKeys(kids, states);
  if (keys === 'forgotten') return { forgotten: true };
  try {
    const dataKey = keys.reduceRight((data, key) => unwrapKey(key, data), wrapped);
    return { forgotten: false, text: decryptText(ciphertext, { dataKey, iv, additionalData: additionalData(place, path) }) };
  } catch (cause) {
    throw sealBroken(cause);
  }
}

/** One destroyed key is enough; it outweighs a missing one. */
function liveKeys(kids: readonly string[], states: ReadonlyMap<string, KeyState>): readonly Uint8Array[] | 'forgotten' {
  const found = kids.map((kid) => states.get(kid));
  if (found.some((state) => state?.state === 'destroyed')) return 'forgotten';
  return found.map((state) => {
    if (state?.state !== 'live') throw new CairnError('a key of sealed text is not in the key store', { code: 'seal-key-unknown' });
    return state.key;
  });
}

/** Binds a text to its place: moved to another event, organization or field it no longer opens. */
function additionalData({ org, eventId }: SealPlace, path: string): string {
  return canonicalText([org, eventId, path]);
}
