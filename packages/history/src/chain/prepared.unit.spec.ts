import { describe, expect, it } from '@jest/globals';
import { canonicalText, type JsonObject, type Via } from '@cairn/contracts';
import fc from 'fast-check';
import { isCanonical } from '../verify/canonical.js';
import { composeBody, prepare } from './prepared.js';
import { genesisHash } from './hash.js';

const word = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const data = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean())) as fc.Arbitrary<JsonObject>;
const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [P in K]?: T }> => fc.oneof(fc.constant({}), value.map((given) => ({ [key]: given }) as { [P in K]?: T }));

const request = fc
  .tuple(
    fc.record({ org: word, stream: word, commandId: word, requestHash: word, actor: word, via: fc.constantFrom<Via>('api', 'import'), correlationId: word }),
    optional('onBehalfOf', word),
    optional('causationId', word),
    fc.array(fc.record({ id: word, type: word, schema: fc.nat(), data }), { minLength: 1, maxLength: 3 }),
  )
  .map(([given, onBehalfOf, causationId, events]) => ({ ...given, ...onBehalfOf, ...causationId, events, service: 'goals' as const, expect: { kind: 'any' as const } }));

const place = fc
  .tuple(fc.record({ position: fc.integer({ min: 1 }), version: fc.integer({ min: 1 }), at: fc.constant('2026-01-05T00:00:00.000Z'), prev: word }), optional('loadedAt', fc.constant('2026-01-06T00:00:00.000Z')))
  .map(([given, loadedAt]) => ({ ...given, ...loadedAt }));

describe('a commit body joined from prepared parts', () => {
  it('is the RFC 8785 text of its members, whatever they are', () => {
    fc.assert(
      fc.property(request, place, (given, where) => {
        const { service: _service, expect: _expect, ...draft } = given;
        const body = composeBody(prepare(given, 'team'), where);
        expect(body).toBe(canonicalText({ ...draft, ...where, format: 1 }));
        expect(isCanonical(body, JSON.parse(body))).toBe(true);
      }),
    );
  });

  it('is never longer than the size that was told', () => {
    fc.assert(
      fc.property(request, place, (given, where) => {
        const append = prepare(given, 'team');
        expect(Buffer.byteLength(composeBody(append, where))).toBeLessThanOrEqual(append.size);
      }),
    );
  });
});

describe('the genesis hash', () => {
  it('is the SHA-256 that any other tool gives for the same text', () => {
    expect(genesisHash('org-a', '019aa3e0-0000-7000-8000-000000000001')).toBe('8ef9fedd0147bb678d8bd06c905ab5c387aed548b4781c120f82f927e8dbe413');
  });
});
