import { beforeAll, describe, expect, it } from '@jest/globals';
import { checksum, type Views } from '@cairn/views';
import { memberId, OKR_PROJECTIONS, okrViews } from './index.js';
import { docsOf } from './rows/load-cycle.js';
import { endOf, on, QUARTER } from './testing/quarter.fixture.js';
import { RandomStory, type Choice } from './testing/random-story.fixture.js';
import { asking, historyOf, ORG, viewsOf, type Asking } from './testing/story.fixture.js';

let quarter: Asking;
beforeAll(async () => {
  quarter = await asking(QUARTER);
});

describe('the projections', () => {
  it('of these versions make these rows of this log', async () => {
    const choices = Array.from({ length: 150 }, (_, index): Choice => ({ act: index * 7, which: index * 3, other: index * 5, days: index % 4, figure: (index * 13) % 120 }));
    const { commits } = new RandomStory(choices);
    const all = [...QUARTER, ...commits.slice(1).map((commit) => ({ ...commit, at: '2026-06-30T00:00:00.000Z' }))];
    const views: Views = await viewsOf(await historyOf(all), { last: all.length });
    const sums = await Promise.all(OKR_PROJECTIONS.map(async (projection) => [projection.storage, await checksum({ views, projection, org: ORG, at: all.length })]));
    expect(sums).toEqual([
      ['organization-views@1', '926ca917a4d543e81b6c20c2ed37ca03b9304e5ca575d33fc86ae24496bda201'],
      ['goal-views@1', '4c11debb67cadef07b52478c0403f7de333f4f485b2b36a4a88416036f733aff'],
      ['check-in-views@1', '96c8632194824955033be18999f0a2cf79eaf33b67cbacf43e136f48226d73a7'],
      ['link-views@1', '32fedbceab1b8e6720156b12322ac3069dcef1b1fad2977d396bd883f218d97b'],
    ]);
  });
});

describe('the documents', () => {
  const now = () => quarter.reading().views;

  it('tell who is where: teams by parent, memberships from either side, placements as they were decided', async () => {
    expect((await docsOf(now(), okrViews.teams, { by: 'key', key: 'parentTeamId', equals: 'root' })).map(({ teamId }) => teamId)).toEqual(['sales', 'service']);
    expect(await now().get(okrViews.members, memberId('field', 'ann'))).toMatchObject({ teamId: 'field', personId: 'ann', createdAt: '2025-01-02T08:00:00.000Z' });
    expect((await now().get(okrViews.teams, 'field'))?.placements).toEqual([{ from: '2025-01-02T08:00:00.000Z', parentTeamId: 'service' }]);
  });

  it('know a cycle with its baseline and every version of its policy', async () => {
    expect(await now().get(okrViews.cycles, 'q')).toMatchObject({ state: 'active', activatedPosition: quarter.positionBy(on('01-05')), activatedAt: on('01-05', '08:00'), policyVersions: [{ policyVersion: 1 }] });
    expect(await now().get(okrViews.cycles, 'before')).toMatchObject({ state: 'closed', closedAt: '2025-12-31T17:00:00.000Z' });
  });

  it('move the key results with their objective, each stamped with the commit', async () => {
    const moved = quarter.positionBy(endOf('03-10'));
    expect(await now().get(okrViews.keyResults, 'o.1')).toMatchObject({ teamId: 'sales', position: moved, at: on('03-10'), version: 6, createdAt: on('01-02') });
    expect(await now().get(okrViews.keyResults, 'o.2')).toMatchObject({ teamId: 'sales', standing: 'cancelled', closedAt: on('03-11'), cancelled: { reason: 'No depot this year.' } });
    expect((await quarter.viewsAt(moved - 1).get(okrViews.keyResults, 'o.1'))?.teamId).toBe('field');
  });

  it('keep a corrected check-in beside its correction, and the words apart from the figures', async () => {
    const [first, , correction] = await docsOf(now(), okrViews.checkIns, { by: 'key', key: 'keyResultId', equals: 'o.1' });
    expect(first).toMatchObject({ id: 'o.1.1', supersededBy: 'o.1.3', confidence: '0.6', recordedAt: on('02-13'), answers: { moved: true } });
    expect(correction).toMatchObject({ id: 'o.1.3', supersedes: 'o.1.1', confidence: '0.4', value: '21', answers: { moved: false }, reason: 'A slip of the pen.' });
    expect(await now().get(okrViews.answers, 'o.1.1')).toMatchObject({ moved: { eventId: first?.eventId, path: '/moved', text: { $sealed: 1 } } });
    expect(await now().get(okrViews.answers, 'o.1.3')).toBeUndefined();
    expect((await now().get(okrViews.checkIns, 'o.1.2'))?.acknowledgements).toMatchObject([{ actor: 'lee', how: 'thanks', hasText: false }]);
  });

  it('hold what is recorded of slots, and every word about a link', async () => {
    const records = await docsOf(now(), okrViews.slotRecords, { by: 'key', key: 'keyResultId', equals: 'o.1' });
    expect(records).toMatchObject([{ slot: 'o.1@2026-01-09', excused: { because: 'by-lead', by: 'lee' } }, { slot: 'o.1@2026-01-16', missed: { responsibleId: 'ann' } }]);
    const link = await now().get(okrViews.links, 'l');
    expect(link).toMatchObject({ state: 'accepted', weight: '2', rounds: 2, silent: false, askedBy: 'from' });
    expect(link?.dialogue.map(({ kind, by, weight, text }) => [kind, by, weight, text])).toEqual([['proposed', 'bob', '1', undefined], ['countered', 'ann', '2', 'Count it double.'], ['accepted', 'bob', '2', undefined]]);
  });
});
