import { describe, expect, it } from '@jest/globals';
import { readinessOf } from './health.js';

const well = { name: 'history', check: async () => undefined };

describe('readiness', () => {
  it('is everything being well', async () => {
    expect(await readinessOf([well])).toEqual({ status: 'ready', checks: [{ name: 'history', ok: true }] });
    expect(await readinessOf([])).toEqual({ status: 'ready', checks: [] });
  });

  it('names what is not', async () => {
    const parked = { name: 'progress', check: () => Promise.reject(new Error('parked')) };
    expect(await readinessOf([well, parked])).toEqual({ status: 'not-ready', checks: [{ name: 'history', ok: true }, { name: 'progress', ok: false, problem: 'parked' }] });
  });

  it('is degraded where only what can be done without is away', async () => {
    const away = { name: 'kafka', dispensable: true as const, check: () => Promise.reject(new Error('away')) };
    const parked = { name: 'progress', check: () => Promise.reject(new Error('parked')) };
    expect(await readinessOf([well, away])).toEqual({ status: 'degraded', checks: [{ name: 'history', ok: true }, { name: 'kafka', ok: false, problem: 'away' }] });
    expect(await readinessOf([parked, away])).toMatchObject({ status: 'not-ready' });
  });

  it('does not wait for a check that hangs', async () => {
    const hanging = { name: 'views', check: () => new Promise<void>(() => undefined) };
    expect(await readinessOf([well, hanging], 20)).toMatchObject({ status: 'not-ready', checks: [{ ok: true }, { name: 'views', problem: 'no answer in 20 ms' }] });
  });
});
