import { describe, expect, it } from '@jest/globals';
import { judgeServer, type ServerWords } from './judge-server.js';

const FIT: ServerWords = { setName: 'rs0', isWritablePrimary: true, version: '6.0.0' };

describe('a server', () => {
  it.each<[what: string, words: ServerWords]>([
    ['a replica set, which may have one member', FIT],
    ['a newer one', { ...FIT, version: '10.1.2' }],
    ['the router of a sharded cluster', { msg: 'isdbgrid', isWritablePrimary: true, version: '8.0.4' }],
    ['a set that lists no arbiter', { ...FIT, arbiters: [] }],
  ])('is taken: %s', (_what, words) => {
    expect(() => judgeServer(words, {})).not.toThrow();
  });

  it.each<[code: string, what: string, words: ServerWords]>([
    ['mongo-too-old', 'the line before', { ...FIT, version: '5.0.31' }],
    ['mongo-too-old', 'one that does not say', { setName: 'rs0', isWritablePrimary: true }],
    ['mongo-no-replica-set', 'a server on its own', { isWritablePrimary: true, version: '7.0.0' }],
    ['mongo-arbiter-refused', 'a set with an arbiter', { ...FIT, arbiters: ['c:27017'] }],
    ['mongo-no-primary', 'a secondary', { ...FIT, isWritablePrimary: false }],
  ])('is refused as %s: %s', (code, _what, words) => {
    expect(() => judgeServer(words, {})).toThrow(expect.objectContaining({ code }));
  });

  it('of its own is taken as unsafe when asked to, an old one is not', () => {
    expect(() => judgeServer({ isWritablePrimary: true, version: '7.0.0' }, { standalone: 'unsafe' })).not.toThrow();
    expect(() => judgeServer({ isWritablePrimary: true, version: '4.4.0' }, { standalone: 'unsafe' })).toThrow(expect.objectContaining({ code: 'mongo-too-old' }));
  });
});
