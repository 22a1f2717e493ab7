import { beforeAll, describe, expect, it } from '@jest/globals';
import { trend, type TrendQuery } from '../index.js';
import { endOf, on, QUARTER } from '../testing/quarter.fixture.js';
import { asking, type Asking } from '../testing/story.fixture.js';

const hidden = new Set<string>();

let quarter: Asking;
beforeAll(async () => {
  quarter = await asking(QUARTER);
});

type Short = Pick<TrendQuery, 'subject' | 'id' | 'basis'> & Partial<Pick<TrendQuery, 'hidden'>>;

function figures(query: Short, ...days: readonly string[]) {
  return Promise.all(
    days.map(async (day) => {
      const [point] = await trend(quarter.travel(undefined, endOf('03-12')), { from: `2026-${day}`, to: `2026-${day}`, interval: 'day', hidden, ...query });
      return point && [point.progress, point.measured, point.notMeasured];
    }),
  );
}

describe('a trend', () => {
  it('of a key result tells what was lived, what is known now, and what was promised', async () => {
    const of = async (basis: TrendQuery['basis']) =>
      (await trend(quarter.travel(), { subject: 'key-result', id: 'o.1', from: '2026-02-15', to: '2026-03-05', interval: 'month', basis, hidden })).map(({ progress, expected, pace, value }) => [progress, expected, pace, value]);
    // eased on 20 February; 18 days were true on the 14th and told on 1 March
    expect(await of('as-lived')).toEqual([['0.5000', '0.5000', '1.0000', '21'], ['0.8000', '0.7000', '1.1429', '18']]);
    expect(await of('restated')).toEqual([['0.8000', '0.5000', '1.6000', '18'], ['0.8000', '0.7000', '1.1429', '18']]);
    expect(await of('committed')).toEqual([['0.6667', '0.5000', '1.3334', '18'], ['0.6667', '0.7000', '0.9524', '18']]);
  });

  it('of an objective has its confidence, and the support it gets', async () => {
    const supported = (unseen: ReadonlySet<string>) => trend(quarter.travel(), { subject: 'objective', id: 'o', from: '2026-02-15', to: '2026-02-15', interval: 'day', basis: 'as-lived', hidden: unseen });
    expect(await supported(hidden)).toEqual([{ day: '2026-02-15', progress: '0.2500', expected: '0.2500', pace: '1.0000', confidence: '0.5500', support: '0.3000', measured: 1, notMeasured: 0 }]);
    expect(await supported(new Set(['c']))).toMatchObject([{ progress: '0.2500', support: null }]);
  });

  it.each([
    ['as-lived', [['0.2500', 1, 0], [null, 0, 0]], [['0.3000', 1, 1], ['0.5500', 2, 1]]],
    ['restated', [[null, 0, 0], [null, 0, 0]], [['0.5500', 2, 1], ['0.5500', 2, 1]]],
    ['committed', [['0.3334', 1, 0], ['0.3334', 1, 0]], [['0.3000', 1, 1], ['0.3000', 1, 1]]],
  ] as const)('of a team follows the tree %s', async (basis, service, sales) => {
    expect(await figures({ subject: 'team', id: 'service', basis }, '02-15', '03-12')).toEqual(service);
    expect(await figures({ subject: 'team', id: 'sales', basis }, '02-15', '03-12')).toEqual(sales);
  });

  it('of a cycle or the organization is the average of what is measured', async () => {
    expect(await figures({ subject: 'cycle', id: 'q', basis: 'as-lived' }, '01-01', '02-15', '03-12')).toEqual([[null, 0, 0], ['0.2750', 2, 1], ['0.5500', 2, 1]]);
    expect(await figures({ subject: 'organization', id: '', basis: 'as-lived' }, '02-15')).toEqual([['0.2750', 2, 1]]);
    const [point] = await trend(quarter.travel(), { subject: 'organization', id: '', from: '2025-11-15', to: '2025-11-15', interval: 'day', basis: 'as-lived', hidden });
    expect(point).toMatchObject({ progress: '0.0000', expected: '0.4891', measured: 1 });
  });

  it.each(['as-lived', 'restated', 'committed'] as const)('%s leaves out what is hidden from who asks', async (basis) => {
    const unseen = { basis, hidden: new Set(['o']) };
    for (const subject of ['cycle', 'organization'] as const) expect(await figures({ ...unseen, subject, id: 'q' }, '02-15', '03-12')).toEqual([['0.3000', 1, 1], ['0.3000', 1, 1]]);
    expect(await figures({ ...unseen, subject: 'team', id: 'sales' }, '03-12')).toEqual([['0.3000', 1, 1]]);
    expect(await figures({ ...unseen, subject: 'team', id: 'service' }, '02-15')).toEqual([[null, 0, 0]]);
  });

  it('of what was not there yet is empty', async () => {
    expect(await figures({ subject: 'objective', id: 'o', basis: 'as-lived' }, '01-01')).toEqual([[null, 0, 0]]);
  });

  it('goes in steps to its last day, and no further than the clock', async () => {
    const daysOf = async (from: string, to: string, interval: TrendQuery['interval']) =>
      (await trend(quarter.travel(undefined, on('03-12')), { subject: 'key-result', id: 'o.1', from, to, interval, basis: 'restated', hidden })).map(({ day }) => day);
    expect(await daysOf('2026-03-10', '2026-03-20', 'day')).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
    expect(await daysOf('2026-02-01', '2026-02-17', 'week')).toEqual(['2026-02-01', '2026-02-08', '2026-02-15', '2026-02-17']);
    expect(await daysOf('2025-12-31', '2026-03-12', 'month')).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-12']);
    expect(await daysOf('2026-03-13', '2026-03-20', 'day')).toEqual([]);
  });
});
