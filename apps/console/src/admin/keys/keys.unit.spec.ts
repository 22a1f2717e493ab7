import { describe, expect, it } from '@jest/globals';
import { standingOf, wantedKey } from './keys.js';

describe('a key', () => {
  const fields = { of: 'person', personId: 'p1', role: 'viewer', scopes: [], lastDay: '' } as const;

  it('is a person’s without a role, or a service’s without a person', () => {
    expect(wantedKey(fields)).toEqual({ personId: 'p1' });
    expect(wantedKey({ ...fields, of: 'service', scopes: ['history:read'] })).toEqual({ role: 'viewer', scopes: ['history:read'] });
  });

  it('opens to the end of its last day wherever that is', () => {
    expect(wantedKey({ ...fields, lastDay: '2026-12-31' })).toMatchObject({ expires: '2027-01-01T12:00:00.000Z' });
  });

  it.each([
    [{}, 'open'], [{ expires: '2026-11-23T00:00:00.000Z' }, 'open'], [{ expires: '2026-11-22T00:00:00.000Z' }, 'expired'], [{ revokedAt: '2026-01-01T00:00:00.000Z', expires: '2030-01-01T00:00:00.000Z' }, 'ended'],
  ] as const)('%j is %s', (told, standing) => {
    expect(standingOf({ keyId: 'k', scopes: [], createdAt: '2026-01-01T00:00:00.000Z', ...told }, '2026-11-22T00:00:00.000Z')).toBe(standing);
  });
});
