import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_THRESHOLDS } from '../policy.js';
import { atLeast, dateOfDay, day, increase, valued } from '../testing/samples.js';
import { readPace } from './reading.js';
import { paceStatus } from './status.js';

const half = '0.5000';

describe('paceStatus', () => {
  it.each([['1.2000', 'on-track'], ['0.9000', 'on-track'], ['0.8999', 'at-risk'], ['0.7000', 'at-risk'], ['0.6999', 'off-track'], ['-0.5000', 'off-track']])('of pace %s is %s', (pace, status) => {
    expect(paceStatus({ pace, timePassed: half })).toBe(status);
  });

  it('judges the figure shown', () => {
    expect(paceStatus({ pace: '0.89996', timePassed: half })).toBe('on-track');
  });

  it('compares as the digits do, however many places a threshold has and however large a pace is', () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, pace: { onTrack: '0.9000000001', atRisk: '0.7', statusFrom: '0.1' } };
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 31n), max: 10n ** 31n }), fc.constantFrom(1n, 10n ** 27n), (units, by) => {
        const [size, sign] = units < 0n ? [-units / by, '-'] : [units / by, ''];
        const digits = String(size).padStart(5, '0');
        const status = sign === '-' && size > 0n || size < 7_000n ? 'off-track' : size <= 9_000n ? 'at-risk' : 'on-track';
        expect(paceStatus({ pace: `${sign}${digits.slice(0, -4)}.${digits.slice(-4)}`, timePassed: half }, thresholds)).toBe(status);
      }),
    );
  });

  it('is none before a tenth of the time, whatever the pace', () => {
    expect(paceStatus({ pace: '0.1000', timePassed: '0.0999' })).toBe('none');
    expect(paceStatus({ pace: '0.1000', timePassed: '0.1000' })).toBe('off-track');
  });

  it('is none without a pace', () => {
    expect(paceStatus({ pace: null, timePassed: half })).toBe('none');
  });

  it('is never on track for a range that is out of bounds', () => {
    expect(paceStatus({ pace: '1.0000', timePassed: half, outsideBounds: true })).toBe('at-risk');
    expect(paceStatus({ pace: '0.5000', timePassed: half, outsideBounds: true })).toBe('off-track');
  });

  it('goes by the thresholds of the policy', () => {
    const strict = { ...DEFAULT_THRESHOLDS, pace: { onTrack: '1', atRisk: '0.95', statusFrom: '0.5' } };
    expect(paceStatus({ pace: '0.9900', timePassed: half }, strict)).toBe('at-risk');
    expect(paceStatus({ pace: '0.9000', timePassed: half }, strict)).toBe('off-track');
    expect(paceStatus({ pace: '0.9000', timePassed: '0.4999' }, strict)).toBe('none');
  });
});

describe('readPace', () => {
  const moment = { period: { firstDay: dateOfDay(0), lastDay: dateOfDay(19) }, t: day(10), timeZone: 'UTC' };

  it('gives the figures of one moment together', () => {
    expect(readPace(increase('0', '10'), { history: valued('4') }, moment)).toEqual({ progress: '0.4000', expected: '0.5000', pace: '0.8000', status: 'at-risk' });
  });

  it('sees that a range is out of bounds even where its progress rounds to 1', () => {
    expect(readPace(atLeast('1000000'), { history: valued('999999.9') }, moment)).toEqual({ progress: '1.0000', expected: '1.0000', pace: '1.0000', status: 'at-risk' });
  });

  it('sees it by the last value in mode kept too, however many slots were kept', () => {
    const slots = [{ name: 's0', opensAt: day(0), dueAt: day(7), excused: false }, { name: 's1', opensAt: day(7), dueAt: day(14), excused: false }];
    const history = [{ id: 'a', source: 'check-in' as const, slot: 's0', effectiveAt: day(1), value: '12' }, { id: 'b', source: 'check-in' as const, slot: 's1', effectiveAt: day(8), value: '9' }];
    expect(readPace({ type: 'at-least', low: '10', mode: 'kept', tolerance: null }, { history, slots }, moment)).toMatchObject({ pace: '1.0000', status: 'at-risk' });
  });

  it('says nothing of a yes or no on its way', () => {
    expect(readPace({ type: 'boolean' }, { history: [] }, moment)).toEqual({ progress: '0.0000', expected: null, pace: null, status: 'none' });
  });
});
