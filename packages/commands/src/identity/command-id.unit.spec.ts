import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandIdOf, derivedCommandId, itemCommandIdOf, requestHashOf } from './command-id.js';

const facts = { method: 'POST', route: '/objectives/{id}/commit', parameters: { id: '1' }, body: { confidence: '0.5' } };
const text = fc.string({ unit: 'grapheme', maxLength: 4 });
const parts = fc.tuple(text, text, text);
const secret = Buffer.alloc(32, 1);

describe('command ids', () => {
  it('are 43 base64url characters, and those that other tools compute', () => {
    expect(commandIdOf('org', 'person', 'key')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(commandIdOf('org', 'person', 'key')).toBe(derivedCommandId('org', ['person', 'key']));
  });

  it('differ wherever organization, principal or key do, however the parts are cut', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(commandIdOf(...a) === commandIdOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    expect(commandIdOf('a', 'bc', 'd')).not.toBe(commandIdOf('ab', 'c', 'd'));
  });

  it('of a batch are one for each item, and none is that of the batch', () => {
    const batch = { org: 'org', principal: 'person', idempotencyKey: 'key' };
    const ids = [commandIdOf('org', 'person', 'key'), ...Array.from({ length: 100 }, (_, index) => itemCommandIdOf(batch, index))];
    expect(new Set(ids).size).toBe(101);
  });
});

describe('request hashes', () => {
  it('are the same for the same request, whatever the order of its members', () => {
    expect(requestHashOf(secret, { ...facts, body: { b: 1, a: 2 } })).toBe(requestHashOf(secret, { ...facts, body: { a: 2, b: 1 } }));
  });

  it.each([
    ['the method', { ...facts, method: 'PUT' }],
    ['the route', { ...facts, route: '/objectives/{id}/cancel' }],
    ['a parameter', { ...facts, parameters: { id: '2' } }],
    ['the body', { ...facts, body: { confidence: '0.6' } }],
    ['no body', { ...facts, body: undefined }],
  ])('change with %s', (_what, other) => {
    expect(requestHashOf(secret, other)).not.toBe(requestHashOf(secret, facts));
  });

  it('can not be computed without the secret', () => {
    expect(requestHashOf(Buffer.alloc(32, 2), facts)).not.toBe(requestHashOf(secret, facts));
  });
});
