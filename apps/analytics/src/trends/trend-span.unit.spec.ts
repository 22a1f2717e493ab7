import { describe, expect, it } from '@jest/globals';
import { trendSpan } from './trend-span.js';

const cycle = { start: '2026-07-01', end: '2026-09-30' };
const today = '2026-08-10';
const span = (asked: Parameters<typeof trendSpan>[0], of: typeof cycle | undefined = cycle) => trendSpan(asked, { cycle: of, today });

describe('the days of a trend', () => {
  it('are those of the cycle so far, else the last 90', () => {
    expect(span({ interval: 'day' })).toEqual({ from: '2026-07-01', to: today });
    expect(trendSpan({ interval: 'day' }, { cycle: undefined, today })).toEqual({ from: '2026-05-13', to: today });
    expect(span({ interval: 'day', from: '2026-08-01', to: '2026-08-03' })).toEqual({ from: '2026-08-01', to: '2026-08-03' });
  });

  it('make at most 400 points', () => {
    expect(span({ interval: 'day', from: '2025-07-07' })).toEqual({ from: '2025-07-07', to: today });
    expect(() => span({ interval: 'day', from: '2025-07-06' })).toThrow(expect.objectContaining({ code: 'trend-too-long', details: expect.objectContaining({ field: 'from', limit: 400 }) }));
    expect(span({ interval: 'week', from: '2025-07-06' })).toEqual({ from: '2025-07-06', to: today });
  });

  it('are days of the calendar, in their order', () => {
    expect(() => span({ interval: 'day', from: '2026-02-30' })).toThrow(expect.objectContaining({ code: 'not-a-date', details: { field: 'from' } }));
    expect(() => span({ interval: 'day', from: '2026-08-03', to: '2026-08-01' })).toThrow(expect.objectContaining({ code: 'period-reversed' }));
  });
});
