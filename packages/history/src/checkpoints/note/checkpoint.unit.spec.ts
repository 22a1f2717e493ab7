import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { originOf, parseCheckpoint, signCheckpoint, verifyCheckpoint, type Checkpoint } from './checkpoint.js';
import { noteSigner } from './note-key.js';

const origin = originOf('acme', '019aa3e0-0000-7000-8000-000000000001');
const signer = noteSigner(origin, Buffer.alloc(32, 1));
const checkpoint: Checkpoint = { origin, size: 1000, root: Buffer.alloc(32, 2) };
const note = signCheckpoint(checkpoint, signer);

describe('checkpoints', () => {
  it('are three lines and a signature', () => {
    expect(note).toMatch(/^cairn\/acme\/019aa3e0-0000-7000-8000-000000000001\n1000\nAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=\n\n— cairn\/acme\/019aa3e0-0000-7000-8000-000000000001 [A-Za-z0-9+/]{91}=\n$/);
  });

  it('come back from their text', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
        const signed = signCheckpoint({ origin, size, root }, signer);
        for (const read of [parseCheckpoint(signed), verifyCheckpoint(signed, signer.publicKey)]) expect({ ...read, root: Uint8Array.from(read.root) }).toEqual({ origin, size, root });
      }),
    ));

  it('fail with any changed bit', () =>
    fc.assert(
      fc.property(fc.nat({ max: note.length - 1 }), fc.nat({ max: 6 }), (at, bit) => {
        const changed = `${note.slice(0, at)}${String.fromCharCode(note.charCodeAt(at) ^ (1 << bit))}${note.slice(at + 1)}`;
        expect(() => verifyCheckpoint(changed, signer.publicKey)).toThrow(expect.objectContaining({ name: 'CairnError' }));
      }),
      { numRuns: 500 },
    ));

  it('of another key, or of another log under the same seed, are not accepted', () => {
    const others = [noteSigner(origin, Buffer.alloc(32, 9)), noteSigner(originOf('other', 'log'), Buffer.alloc(32, 1))];
    for (const { publicKey } of others) expect(() => verifyCheckpoint(note, publicKey)).toThrow(expect.objectContaining({ code: 'checkpoint-not-signed' }));
    const foreign = signCheckpoint({ ...checkpoint, origin: originOf('other', 'log') }, signer);
    expect(() => verifyCheckpoint(foreign, signer.publicKey)).toThrow(expect.objectContaining({ code: 'checkpoint-not-signed' }));
  });

  it.each([
    ['no size', note.replace('\n1000\n', '\n')],
    ['size 0', note.replace('\n1000\n', '\n0\n')],
    ['a size with a zero in front', note.replace('\n1000\n', '\n01000\n')],
    ['a size beyond safe integers', note.replace('\n1000\n', '\n9007199254740993\n')],
    ['a short root', note.replace('AgICAgIC', '')],
    ['an empty origin', note.replace(origin, '')],
  ])('with %s are malformed', (_what, changed) => {
    expect(() => parseCheckpoint(changed)).toThrow(expect.objectContaining({ code: 'checkpoint-malformed' }));
  });
});
