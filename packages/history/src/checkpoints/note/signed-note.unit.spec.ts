import { describe, expect, it } from '@jest/globals';
import { noteSigner, noteVerifier } from './note-key.js';
import { isSignedBy, parseNote, signNote } from './signed-note.js';

/** The example of golang.org/x/mod/sumdb/note, which the form comes from. */
const NAME = 'PeterNeumann';
const PUBLIC_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

describe('signed notes', () => {
  it('are those of the implementation that the form comes from', () => {
    expect(noteSigner(NAME, SEED).publicKey).toBe(PUBLIC_KEY);
    expect(signNote(TEXT, noteSigner(NAME, SEED))).toBe(NOTE);
    expect(parseNote(NOTE).text).toBe(TEXT);
    expect(isSignedBy(parseNote(NOTE), noteVerifier(PUBLIC_KEY))).toBe(true);
  });

  it('may have signatures of others beside, and none of their own key that fails', () => {
    const other = noteSigner('witness', Buffer.alloc(32, 7));
    const both = `${NOTE}${signNote(TEXT, other).slice(TEXT.length + 1)}`;
    for (const key of [PUBLIC_KEY, other.publicKey]) expect(isSignedBy(parseNote(both), noteVerifier(key))).toBe(true);
    const stranger = noteSigner(NAME, Buffer.alloc(32, 8));
    expect(isSignedBy(parseNote(both), noteVerifier(stranger.publicKey))).toBe(false);
    const failing = `${NOTE}${signNote('Another text\n', noteSigner(NAME, SEED)).slice('Another text\n'.length + 1)}`;
    expect(isSignedBy(parseNote(failing), noteVerifier(PUBLIC_KEY))).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['no signature', `${TEXT}\n`],
    ['no empty line', NOTE.replace('\n\n', '\n')],
    ['no end of line', NOTE.slice(0, -1)],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['a signature without padding', NOTE.replace('=', '')],
    ['stray bits in the padding', NOTE.replace('nAM=', 'nAN=')],
    ['a signature that is only a key id', `${TEXT}\n— PeterNeumann x08gow==\n`],
    ['a carriage return', NOTE.replace('problem,', 'problem,\r')],
    ['more than 100 signatures', `${TEXT}\n${NOTE.slice(TEXT.length + 1).repeat(101)}`],
  ])('with %s are refused', (_what, note) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ code: 'note-malformed' }));
  });

  it.each([
    ['another id', PUBLIC_KEY.replace('c74f20a3', 'c74f20a4')],
    ['another name', PUBLIC_KEY.replace('Peter', 'Paul')],
    ['another type', 'PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['too few bytes', 'PeterNeumann+c74f20a3+ARpc2QcUPDhM'],
    ['no bytes', 'PeterNeumann'],
    ['no name', PUBLIC_KEY.slice(NAME.length)],
  ])('are not checked with a key of %s', (_what, key) => {
    expect(() => noteVerifier(key)).toThrow(expect.objectContaining({ code: 'note-key-malformed' }));
  });

  it.each([['a name with a plus', 'a+b', 32], ['a name with a space', 'a b', 32], ['no name', '', 32], ['a short seed', 'a', 31]])('are not signed with %s', (_what, name, length) => {
    expect(() => noteSigner(name, Buffer.alloc(length))).toThrow(expect.objectContaining({ code: 'note-key-malformed' }));
  });
});
