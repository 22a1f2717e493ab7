import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, part, Quarter } from '../../quarter.fixture.js';
import type { ExplainedChange } from './explained-change.js';

let q: Quarter;
beforeAll(async () => {
  q = await Quarter.open();
  await q.on('10-03', 'objective-o2', event('key-result.added', { ...part('o2.1'), keyResultId: 'o2.5', title: 'Vans on time', type: 'increase', due: '2026-09-30', responsibleId: 'p3', start: '0', target: '10' }));
});
afterAll(() => q.close());

const ask = (query: string, who = 'p6') => q.get(who, `/explain?${query}`);
const change = async (query: string): Promise<ExplainedChange> => (await ask(query)).body as ExplainedChange;
const told = ({ from, to, change: amount, parts }: ExplainedChange): unknown => [from.progress, to.progress, amount, parts.map((each) => [each.cause, each.of.id, each.amount])];

describe('a change', () => {
  it('of a key result is new values at the old plan, then the new plan', async () => {
    const found = await change('subject=key-result:o2.1&from=2026-08-15&to=2026-09-15');
    // 21 to 18 of 30 to 12, then of 30 to 15
    expect(told(found)).toEqual(['0.5000', '0.8000', '0.3000', [['measurement', 'o2.1', '0.1667'], ['goalposts', 'o2.1', '0.1333']]]);
    expect(found.events.map(({ type }) => type)).toEqual(['check-in.recorded', 'key-result.goalpost-moved']);
    expect(found.subject).toEqual({ kind: 'key-result', id: 'o2.1', title: 'Result 1' });
  });

  it('of an objective is told for each key result, also of what came and went', async () => {
    // halves of the rounded 0.1667 and 0.1333
    expect(told(await change('subject=objective:o2&from=2026-08-15&to=2026-09-15'))).toEqual(['0.2500', '0.4000', '0.1500', [['measurement', 'o2.1', '0.0834'], ['goalposts', 'o2.1', '0.0666']]]);
    expect(told(await change('subject=objective:o2&from=2026-09-15'))).toEqual(['0.4000', '0.2667', '-0.1333', [['membership', 'o2.1', '-0.1333']]]);
    // one that is cancelled takes away what it added, and its weight goes to the other
    expect(told(await change('subject=objective:o1&from=2026-08-15&to=2026-09-15'))).toEqual(['0.6000', '1.0000', '0.4000', [['membership', 'o1.1', '0.5000'], ['membership', 'o1.2', '-0.1000']]]);
    expect(told(await change('subject=objective:o4&from=2026-07-30&to=2026-08-04'))).toEqual([null, '0.0000', '0.0000', []]);
  });

  it('is between what the trend shows of both days, and goes no further than what is asked about', async () => {
    for (const [from, to] of [['2026-07-05', '2026-07-20'], ['2026-07-20', '2026-08-25'], ['2026-08-15', '2026-10-05']]) {
      for (const [kind, id] of [['objective', 'o1'], ['objective', 'o2'], ['key-result', 'o2.1'], ['key-result', 'o1.2']]) {
        const points = await Promise.all([from, to].map(async (day) => (await q.get('p6', `/trends?subject=${kind}&id=${id}&from=${day}&to=${day}`)).body as { readonly points: readonly { readonly progress: string }[] }));
        const found = await change(`subject=${kind}:${id}&from=${from}&to=${to}`);
        expect([found.from.progress, found.to.progress]).toEqual(points.map(({ points: [point] }) => point?.progress));
        expect(found.parts.reduce((total, { amount }) => total + Math.round(Number(amount) * 10_000), 0)).toBe(Math.round(Number(found.change) * 10_000));
      }
    }
    expect(await change('subject=key-result:o2.1&from=2026-08-15&asOf=2026-08-25')).toMatchObject({ to: { day: '2026-08-25', progress: '0.6000' } });
  });

  it('is refused for what is not there for the caller, and for days in the wrong order', async () => {
    for (const subject of ['objective:secret', 'key-result:secret.1', 'objective:none']) expect(codeOf(await ask(`subject=${subject}&from=2026-08-01`))).toEqual([404, 'not-found']);
    expect(codeOf(await ask('subject=objective:o1&from=2026-08-02&to=2026-08-01'))).toEqual([422, 'period-reversed']);
    expect(codeOf(await ask('subject=objective:o1&from=2026-02-30'))).toEqual([422, 'not-a-date']);
    expect(codeOf(await ask('subject=team:field&from=2026-08-01'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await ask('subject=objective:o1&from=2026-08-01', 'taker'))).toEqual([403, 'forbidden']);
  });
});
