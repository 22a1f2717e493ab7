import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goal, Quarter } from '../quarter.fixture.js';

type Point = Readonly<Record<string, string | number | null>>;

/** One in which a key result of the restricted objective went on, and one in which there is no such objective. */
let q: Quarter;
let without: Quarter;
beforeAll(async () => {
  [q, without] = [await Quarter.open(), await Quarter.open({ secret: false })];
  const said = { effectiveAt: '2026-08-14T09:00:00.000Z', value: '7', confidence: '0.9', noNewFigure: false } as const;
  await q.checkIn('10-05', 'secret.1', 1, said);
  for (const [each, from] of [[q, 'o2'], [without, 'o2'], [q, 'secret']] as const) {
    const link = { alignmentId: `${from}-o1`, fromObjectiveId: from, cycleId: 'q3', teamId: 'field', toObjectiveId: 'o1', toCycleId: 'q3', toTeamId: 'service', weight: '1' };
    await each.on('10-05', `alignment-${from}-o1`, event('alignment.proposed', { ...link, awaits: 'to' }), event('alignment.accepted', { ...link, rounds: 1, silent: false }));
  }
});
afterAll(async () => {
  await q.close();
  await without.close();
});

const GROUPS = ['subject=organization', 'subject=cycle&id=q3', 'subject=team&id=service', 'subject=team&id=field'];
const BASES = ['as-lived', 'restated', 'committed'];
const WEEKS = 'from=2026-06-20&to=2026-10-05&interval=week';

async function points(who: string, query: string, of = q): Promise<readonly Point[]> {
  const told = await of.get(who, `/trends?${query}`);
  expect(told.status).toBe(200);
  return (told.body as { readonly points: readonly Point[] }).points;
}

async function pointOf(who: string, query: string): Promise<Point> {
  const [point] = await points(who, query);
  return point ?? {};
}

describe('the average of a group', () => {
  it.each(BASES)('%s is, for those outside, that of an organization without the restricted objective', async (basis) => {
    for (const group of GROUPS) {
      for (const moment of ['', '&asOf=2026-09-15', '&effectiveOn=2026-09-15']) {
        const asked = `${group}&basis=${basis}&${WEEKS}${moment}`;
        const outside = await points('p6', asked);
        expect(outside).toEqual(await points('p6', asked, without));
        expect(outside).not.toEqual(await points('p1', asked));
        expect(outside.some(({ progress }) => Number(progress) > 0)).toBe(true);
      }
    }
    // open still on this day
    expect(await pointOf('p6', `subject=cycle&id=q3&basis=${basis}&from=2026-06-22&to=2026-06-22&asOf=2026-06-22`)).toMatchObject({ measured: basis === 'committed' ? 0 : 3, notMeasured: 0 });
  });

  it('counts it for those inside', async () => {
    const day = 'subject=cycle&id=q3&from=2026-09-15&to=2026-09-15';
    // (1 + 0.4 + 0 + 0 [+ 0, as known now 0.7]) ÷ 5
    expect(await pointOf('p1', day)).toMatchObject({ progress: '0.2800', measured: 5, notMeasured: 0 });
    expect(await pointOf('p1', `${day}&basis=restated`)).toMatchObject({ progress: '0.4200', measured: 5 });
    expect(await pointOf('p6', `${day}&basis=restated`)).toMatchObject({ progress: '0.3500', measured: 4 });
  });

  it('is that of its explanation, of either', async () => {
    for (const [subject, id] of [['cycle', 'q3'], ['team', 'field']] as const) {
      for (const who of ['p6', 'p1']) {
        const day = `subject=${subject}&id=${id}&from=2026-09-15&to=2026-09-15`;
        const [lived, restated] = [await pointOf(who, day), await pointOf(who, `${day}&basis=restated`)];
        for (const measure of ['progress', 'expected', 'pace', 'confidence']) {
          const explained = async (moment: string): Promise<unknown> => ((await q.get(who, `/explain/value?subject=${subject}:${id}&measure=${measure}&${moment}`)).body as { readonly value: unknown }).value;
          expect([who, subject, measure, await explained('asOf=2026-09-15'), await explained('effectiveOn=2026-09-15')]).toEqual([who, subject, measure, lived[measure], restated[measure]]);
        }
      }
    }
  });
});

describe('the support of an objective', () => {
  it('has no contributor that the caller does not see', async () => {
    const days = 'subject=objective&id=o1&basis=restated&from=2026-08-10&to=2026-09-21&interval=week';
    const outside = await points('p6', days);
    expect(outside).toEqual(await points('p6', days, without));
    expect([outside.at(-1), (await points('p1', days)).at(-1)]).toMatchObject([{ support: '0.4000' }, { support: '0.5500' }]);
  });
});

describe('whether it is seen', () => {
  it('is decided as it stands now, for days on which it stood otherwise too', async () => {
    const days = `subject=cycle&id=q3&${WEEKS}&asOf=2026-09-15`;
    const whole = await points('p1', days);
    await q.on('10-05', 'objective-secret', event('objective.opened', { ...goal('secret'), audience: { personIds: [], teamIds: [] }, reason: 'Announced.' }));
    expect(await points('p6', days)).toEqual(whole);
    await q.on('10-05', 'objective-o2', event('objective.restricted', { ...goal('o2'), audience: { personIds: ['p3'], teamIds: [] }, reason: 'Under review.' }));
    const day = 'subject=cycle&id=q3&from=2026-09-15&to=2026-09-15';
    for (const moment of ['', '&asOf=2026-09-15', '&basis=restated', '&basis=committed']) {
      const counts = await Promise.all(['p3', 'p6'].map(async (who) => (await pointOf(who, `${day}${moment}`))['measured']));
      expect([moment, counts]).toEqual([moment, moment === '&basis=committed' ? [4, 3] : [5, 4]]);
    }
  });
});
