import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, goal, part, Quarter } from '../quarter.fixture.js';
import type { Scorecard } from './scorecard.queries.js';

const signed = { methodVersion: 1, policyVersion: 1 };
let q: Quarter;
beforeAll(async () => {
  q = await Quarter.open();
  await q.on('10-02', 'objective-o2',
    event('key-result.scored', { ...part('o2.1'), proposed: '0.8000', given: '0.7000', asCommitted: '0.6600', asAmended: '0.8000', ...signed, reason: 'The last week was weak.' }),
    event('objective.scored', { ...goal('o2'), proposed: '0.3500', given: '0.3500', asCommitted: '0.3334', asAmended: '0.4000', band: 'red', postMortem: true, ...signed }));
});
afterAll(() => q.close());

const scorecard = async (who: string, query = ''): Promise<Scorecard> => (await q.get(who, `/scorecards/q3${query}`)).body as Scorecard;

describe('a scorecard', () => {
  it('has what was signed, and what the figures say of the rest', async () => {
    const { objectives, portfolio, definition, rhythm } = await scorecard('p6');
    expect(objectives.map(({ objectiveId }) => objectiveId)).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(objectives[0]).toMatchObject({ proposed: '1.0000', given: null, asCommitted: '0.6000', asAmended: '1.0000', gain: '0.4000', band: 'green', postMortem: null });
    expect(objectives[0]?.keyResults[1]).toMatchObject({ keyResultId: 'o1.2', cancelled: true, asCommitted: '0.2000', asAmended: null });
    expect(objectives[1]).toMatchObject({ given: '0.3500', band: 'red', postMortem: true, keyResults: [{ proposed: '0.8000', given: '0.7000', asCommitted: '0.6600' }, { given: null }] });
    expect(portfolio).toEqual({
      given: { average: '0.3500', place: 'under', measured: 1, notMeasured: 3 },
      asCommitted: { average: '0.3111', place: 'under', measured: 3, notMeasured: 0 },
      asAmended: { average: '0.3500', place: 'under', measured: 4, notMeasured: 0 },
      gain: '0.0389',
    });
    expect(definition).toEqual({ id: 'scorecard', version: 1, policyVersion: 1 });
    expect(rhythm).toMatchObject({ tooFew: false, kept: { definition: { id: 'rhythm.kept', version: 1 } }, good: false });
  });

  it('names no person', async () => {
    expect(JSON.stringify(await scorecard('p6'))).not.toMatch(/"p\d"|ownerId|responsibleId/);
  });

  it('leaves out what is restricted to others, in averages too', async () => {
    expect((await scorecard('p1')).portfolio.asCommitted).toMatchObject({ measured: 4 });
    expect((await scorecard('admin')).portfolio.asCommitted).toMatchObject({ measured: 3 });
    const whenOpen = async (who: string): Promise<readonly string[]> => (await scorecard(who, '?asOf=2026-06-22')).objectives.map(({ objectiveId }) => objectiveId);
    expect([await whenOpen('p1'), await whenOpen('admin')]).toEqual([expect.arrayContaining(['secret']), expect.not.arrayContaining(['secret'])]);
  });

  it('is of a team and those below it, at any moment', async () => {
    const field = await scorecard('p6', '?teamId=field');
    expect(field.objectives.map(({ objectiveId }) => objectiveId)).toEqual(['o2', 'o3', 'o4']);
    expect(field.rhythm).toMatchObject({ tooFew: true });
    const before = await scorecard('p6', '?asOf=2026-08-15');
    expect(before.objectives[1]).toMatchObject({ given: null, asCommitted: '0.2500', asAmended: '0.2500' });
    expect(before.objectives[0]?.keyResults[1]).toMatchObject({ cancelled: false });
  });

  it('is of a cycle that is there, for whoever reads goals', async () => {
    expect(codeOf(await q.get('p6', '/scorecards/none'))).toEqual([404, 'not-found']);
    expect(codeOf(await q.get('taker', '/scorecards/q3'))).toEqual([403, 'forbidden']);
    expect(codeOf(await q.get('p6', '/scorecards/q3?teamId=a%20b'))).toEqual([400, 'request-invalid']);
  });
});
