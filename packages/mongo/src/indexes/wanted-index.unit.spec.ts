import { describe, expect, it } from '@jest/globals';
import { faultOf, harmOf, type WantedIndex } from './wanted-index.js';

const WANTED: WantedIndex = { name: 'position', key: { org: 1, position: 1 }, unique: true };
const FOUND = { v: 2, name: 'position', key: { org: 1, position: 1 }, unique: true };

describe('an index', () => {
  it('is as wanted', () => {
    expect(faultOf(WANTED, FOUND)).toBeUndefined();
    expect(faultOf({ name: 'x', key: { at: -1 } }, { name: 'x', key: { at: -1 }, unique: false, sparse: false })).toBeUndefined();
  });

  it.each([
    ['is missing', undefined],
    ['has other keys', { ...FOUND, key: { position: 1, org: 1 } }],
    ['has other keys', { ...FOUND, key: { org: 1 } }],
    ['has other keys', { ...FOUND, key: { org: 1, position: -1 } }],
    ['is not unique', { ...FOUND, unique: false }],
    ['has sparse', { ...FOUND, sparse: true }],
    ['has partialFilterExpression', { ...FOUND, partialFilterExpression: { org: 'a' } }],
    ['has collation', { ...FOUND, collation: { locale: 'en', strength: 2 } }],
    ['has expireAfterSeconds', { ...FOUND, expireAfterSeconds: 0 }],
    ['has prepareUnique', { ...FOUND, prepareUnique: true }],
    ['has buildUUID', { ...FOUND, buildUUID: 'of a build under way' }],
  ])('is refused since it %s', (fault, found) => {
    expect(faultOf(WANTED, found)).toBe(fault);
  });

  it('that is unique is refused where it must not be', () => {
    expect(faultOf({ name: 'position', key: WANTED.key }, FOUND)).toBe('is unique');
  });

  it('of somebody else is harmless unless it refuses writes or deletes', () => {
    expect([harmOf({ key: { at: 1 } }), harmOf({ key: { at: 1 }, unique: true }), harmOf({ key: { at: 1 }, expireAfterSeconds: 60 })]).toEqual([undefined, 'is unique and not ours', 'deletes']);
  });
});
