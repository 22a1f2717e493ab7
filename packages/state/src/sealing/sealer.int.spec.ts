import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalText } from '@cairn/contracts';
import fc from 'fast-check';
import type { KeyOwner } from '../person-keys/person-keys.js';
import { openSqliteKeys } from '../sqlite/open-keys.js';
import { doNothingKeys } from '../testing/index.js';
import { decode, encode } from './base64url.js';
import { unwrapKey } from './key-wrap.js';
import { Sealer } from './sealer.js';
import type { SealContext } from './sealer.js';
import { isSealed } from './sealed-text.js';
import type { SealedText } from './sealed-text.js';
import { decryptText } from './text-cipher.js';

const AT = '2026-09-01T08:00:00.000Z';
const ada: KeyOwner = { kind: 'person', org: 'acme', personId: 'p1' };
const ben: KeyOwner = { kind: 'person', org: 'acme', personId: 'p2' };
const context: SealContext = { org: 'acme', eventId: 'e1', path: '/moved', author: ada };
const toBen: SealContext = { ...context, path: '/text', about: ben };
const place = { org: 'acme', eventId: 'e1' };
const BROKEN = expect.objectContaining({ name: 'CairnError', code: 'seal-broken', retriable: false });

function newSealer() {
  const { personKeys } = openSqliteKeys('memory', randomBytes);
  return { personKeys, sealer: new Sealer(personKeys, randomBytes) };
}

describe('sealing', () => {
  it('gives back any text, sealed by one key or by two', async () => {
    const { sealer } = newSealer();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.constantFrom(context, toBen), async (text, where) => {
        expect(await sealer.open(await sealer.seal(text, where), place)).toEqual({ forgotten: false, text });
      }),
    );
  });

  it('writes the form that the history keeps for ever', async () => {
    const { personKeys, sealer } = newSealer();
    const [author, about] = [await personKeys.getOrCreate(ada), await personKeys.getOrCreate(ben)];
    const sealed = await sealer.seal('數字動了', toBen);
    const bytes = (text: string) => decode(text) ?? new Uint8Array();
    expect(sealed).toEqual({ $sealed: 1, keys: [author.kid, about.kid], wrapped: expect.any(String), iv: expect.any(String), path: '/text', ct: expect.any(String) });
    expect([sealed.wrapped, sealed.iv, sealed.ct].map((part) => bytes(part).byteLength)).toEqual([48, 12, 12 + 16]);
    const dataKey = unwrapKey(author.key, unwrapKey(about.key, bytes(sealed.wrapped)));
    const additionalData = '["acme","e1","/text"]';
    expect(decryptText(bytes(sealed.ct), { dataKey, iv: bytes(sealed.iv), additionalData })).toBe('數字動了');
    expect(isSealed(JSON.parse(canonicalText(sealed)))).toBe(true);
  });

  it('never seals the same text the same way twice', async () => {
    const { sealer } = newSealer();
    const [one, two] = [await sealer.seal('same', context), await sealer.seal('same', context)];
    expect(one.keys).toEqual(two.keys);
    for (const part of ['wrapped', 'iv', 'ct'] as const) expect(one[part]).not.toBe(two[part]);
  });

  it('uses one key for what a person says about oneself', async () => {
    const { sealer } = newSealer();
    expect((await sealer.seal('note', { ...toBen, about: ada })).keys).toHaveLength(1);
  });

  it('opens a page at once, in its order', async () => {
    const { personKeys, sealer } = newSealer();
    const items = [];
    for (const [i, where] of [context, toBen, { ...context, author: ben }].entries()) {
      const eventId = `e${String(i)}`;
      items.push({ eventId, sealed: await sealer.seal(`text ${String(i)}`, { ...where, eventId }) });
    }
    await personKeys.destroy([ben], AT);
    expect(await sealer.openAll('acme', items)).toEqual([{ forgotten: false, text: 'text 0' }, { forgotten: true }, { forgotten: true }]);
  });

  it('refuses keys of another organization', async () => {
    const { sealer } = newSealer();
    await expect(sealer.seal('text', { ...context, author: { ...ada, org: 'other' } })).rejects.toEqual(expect.objectContaining({ code: 'seal-key-foreign' }));
  });
});

describe('forgetting', () => {
  it.each([
    ['the author', ada],
    ['the person it is about', ben],
  ])('%s forgets the text, and nothing is sealed for them again', async (_, owner) => {
    const { personKeys, sealer } = newSealer();
    const sealed = await sealer.seal('thank you', toBen);
    await personKeys.destroy([owner], AT);
    expect(await sealer.open(sealed, place)).toEqual({ forgotten: true });
    await expect(sealer.seal('again', toBen)).rejects.toEqual(expect.objectContaining({ code: 'person-forgotten' }));
  });

  it('is told from a key that is missing', async () => {
    const sealed = await newSealer().sealer.seal('text', context);
    const { personKeys, sealer } = newSealer();
    await expect(sealer.open(sealed, place)).rejects.toEqual(expect.objectContaining({ code: 'seal-key-unknown' }));
    await personKeys.getOrCreate(ada);
    await expect(sealer.open(sealed, place)).rejects.toEqual(expect.objectContaining({ code: 'seal-key-unknown' }));
  });
});

describe('a sealed text that was tampered with', () => {
  /** The first bit of a part, turned over. */
  const turned = (part: string): string => {
    const bytes = Uint8Array.from(decode(part) ?? []);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return encode(bytes);
  };
  const changes: readonly (readonly [string, (sealed: SealedText) => object])[] = [
    ['its text', ({ ct }) => ({ ct: turned(ct) })],
    ['its tag', ({ ct }) => ({ ct: encode((decode(ct) ?? new Uint8Array()).map((byte, i, all) => (i === all.length - 1 ? byte ^ 1 : byte))) })],
    ['a shortened tag', ({ ct }) => ({ ct: encode((decode(ct) ?? new Uint8Array()).subarray(0, -4)) })],
    ['no text', () => ({ ct: '' })],
    ['its nonce', ({ iv }) => ({ iv: turned(iv) })],
    ['no nonce', () => ({ iv: '' })],
    ['its wrapped key', ({ wrapped }) => ({ wrapped: turned(wrapped) })],
    ['a shortened wrapped key', ({ wrapped }) => ({ wrapped: wrapped.slice(0, -4) })],
    ['its path', () => ({ path: '/next' })],
    ['the order of its keys', ({ keys }) => ({ keys: [...keys].reverse() })],
    ['a key less', ({ keys }) => ({ keys: keys.slice(0, 1) })],
    ['a key more', ({ keys }) => ({ keys: [...keys, ...keys] })],
    ['no keys', () => ({ keys: [] })],
    ['another form', () => ({ $sealed: 2 })],
    ['another spelling', ({ ct }) => ({ ct: `${ct}=` })],
    ['a part that is no text', () => ({ wrapped: 7 })],
    ['a part missing', () => ({ iv: undefined })],
    ['keys that are none', () => ({ keys: [7] })],
  ];

  it.each(changes)('by %s does not open', async (_, change) => {
    const { sealer } = newSealer();
    const sealed = await sealer.seal('as it was', toBen);
    await expect(sealer.open({ ...sealed, ...change(sealed) }, place)).rejects.toEqual(BROKEN);
    await expect(sealer.openAll('acme', [{ eventId: 'e1', sealed: { ...sealed, ...change(sealed) } }])).rejects.toEqual(BROKEN);
    expect(await sealer.open(sealed, place)).toEqual({ forgotten: false, text: 'as it was' });
  });

  it('by being moved to another event does not open', async () => {
    const { sealer } = newSealer();
    await expect(sealer.open(await sealer.seal('here', context), { ...place, eventId: 'e2' })).rejects.toEqual(BROKEN);
  });

  it('by being moved to another organization does not open, with its keys or without', async () => {
    const { personKeys, sealer } = newSealer();
    const sealed = await sealer.seal('ours', context);
    await expect(sealer.open(sealed, { ...place, org: 'other' })).rejects.toEqual(expect.objectContaining({ code: 'seal-key-unknown' }));
    const sharing = new Sealer({ ...doNothingKeys.personKeys, byKid: (_, kids) => personKeys.byKid('acme', kids) }, randomBytes);
    await expect(sharing.open(sealed, { ...place, org: 'other' })).rejects.toEqual(BROKEN);
  });

  it('by keys of somebody else does not open', async () => {
    const { personKeys, sealer } = newSealer();
    const sealed = await sealer.seal('mine', context);
    const { kid } = await personKeys.getOrCreate(ben);
    await expect(sealer.open({ ...sealed, keys: [kid] }, place)).rejects.toEqual(BROKEN);
  });
});
