import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, part, Quarter } from '../quarter.fixture.js';

interface Trend {
  readonly definition: object;
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly day: string; readonly progress: string | null; readonly value?: string; readonly measured: number }[];
  readonly entries?: readonly { readonly checkInId: string; readonly supersededBy?: string }[];
}

let q: Quarter;
beforeAll(async () => {
  q = await Quarter.open();
  await q.on('10-05', 'check-ins-o2.1', event('check-in.corrected', { ...part('o2.1'), checkInId: 'o2.1.4', supersedes: 'o2.1.2', changes: [{ field: 'value', from: '21', to: '24' }], reason: 'Miscounted.' }));
});
afterAll(() => q.close());

const trend = async (query: string): Promise<Trend> => (await q.get('p6', `/trends?${query}`)).body as Trend;
const figures = async (query: string): Promise<unknown> => (await trend(query)).points.map(({ day, progress }) => [day, progress]);

describe('a trend', () => {
  it('of a key result tells each basis, and every point that was told', async () => {
    const days = 'subject=key-result&id=o2.1&from=2026-08-15&to=2026-08-22&interval=week';
    // 21 days were told first: (30 − 21) ÷ 18, eased to ÷ 15; 24 was true
    expect(await figures(days)).toEqual([['2026-08-15', '0.5000'], ['2026-08-22', '0.6000']]);
    expect(await figures(`${days}&basis=restated`)).toEqual([['2026-08-15', '0.4000'], ['2026-08-22', '0.4000']]);
    expect(await figures(`${days}&basis=committed`)).toEqual([['2026-08-15', '0.3333'], ['2026-08-22', '0.3333']]);
    const { entries, definition, points } = await trend('subject=key-result&id=o2.1&from=2026-08-01&to=2026-09-30&interval=month');
    expect(entries).toMatchObject([{ checkInId: 'o2.1.2', value: '21', supersededBy: 'o2.1.4' }, { checkInId: 'o2.1.3', value: '18' }, { checkInId: 'o2.1.4', value: '24', supersedes: 'o2.1.2', reason: 'Miscounted.' }]);
    expect([definition, points.at(-1)?.value]).toEqual([{ id: 'trend', version: 1 }, '18']);
  });

  it('begins and ends with its cycle, and no day after the clock or the day asked about', async () => {
    const whole = await trend('subject=objective&id=o1&interval=month');
    expect([whole.from, whole.to, whole.points.length]).toEqual(['2026-07-01', '2026-09-30', 4]);
    expect(await trend('subject=organization')).toMatchObject({ from: '2026-07-08', to: '2026-10-05' });
    expect(await trend('subject=cycle&id=q3&effectiveOn=2026-08-01')).toMatchObject({ to: '2026-08-01' });
    expect(await trend('subject=cycle&id=q3&asOf=2026-08-01&interval=month')).toMatchObject({ points: [{ day: '2026-07-01', measured: 3 }, { day: '2026-08-01' }] });
    expect(await figures('subject=team&id=service&from=2026-08-15&to=2026-08-15')).toEqual([['2026-08-15', expect.stringMatching(/^0\.\d{4}$/)]]);
  });

  it('has at most 400 points', async () => {
    const refused = await q.get('p6', '/trends?subject=organization&from=2020-01-01');
    expect(codeOf(refused)).toEqual([422, 'trend-too-long']);
    expect(JSON.parse(refused.text)).toMatchObject({ field: 'from', limit: 400 });
    expect(codeOf(await q.get('p6', '/trends?subject=cycle&id=q3&from=2026-02-30'))).toEqual([422, 'not-a-date']);
  });

  it('is of what is there for the caller', async () => {
    expect(codeOf(await q.get('p6', '/trends?subject=objective&id=secret'))).toEqual([404, 'not-found']);
    expect(codeOf(await q.get('p6', '/trends?subject=key-result&id=secret.1'))).toEqual([404, 'not-found']);
    expect(codeOf(await q.get('p6', '/trends?subject=objective&id=secret&asOf=2026-06-22'))).toEqual([404, 'not-found']);
    expect((await q.get('p1', '/trends?subject=objective&id=secret')).status).toBe(200);
    for (const subject of ['team', 'cycle', 'objective', 'key-result']) expect(codeOf(await q.get('p6', `/trends?subject=${subject}&id=none`))).toEqual([404, 'not-found']);
    expect(codeOf(await q.get('p6', '/trends?subject=team'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await q.get('p6', '/trends?subject=person&id=p1'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await q.get('taker', '/trends?subject=organization'))).toEqual([403, 'forbidden']);
  });
});
