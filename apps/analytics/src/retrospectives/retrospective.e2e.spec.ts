import { canonicalText, event, type JsonObject } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { codeOf, goal, ORG, part, Quarter } from '../quarter.fixture.js';

interface Whole {
  readonly state: string;
  readonly frozen: { readonly atPosition: number; readonly pages: number; readonly contentSha256: string };
  readonly content: JsonObject & { readonly check: JsonObject; readonly plan: JsonObject; readonly act: JsonObject };
}

let q: Quarter;
beforeAll(async () => {
  q = await Quarter.open();
});
afterAll(() => q.close());

const whole = async (who: string, id: string, query = ''): Promise<Whole> => (await q.get(who, `/retrospectives/${id}${query}`)).body as Whole;

describe('a retrospective', () => {
  it('is opened by the lead of the team, on a cycle that is closing', async () => {
    const body = { retrospectiveId: 'r3', cycleId: 'q3', teamId: 'service' };
    expect(codeOf(await q.post('sal', '/retrospectives', body))).toEqual([403, 'forbidden']);
    expect(codeOf(await q.post('lea', '/retrospectives', { ...body, cycleId: 'q4' }))).toEqual([409, 'cycle-not-closing']);
    expect(codeOf(await q.post('admin', '/retrospectives', { ...body, teamId: 'nowhere' }))).toEqual([404, 'team-unknown']);
    expect(codeOf(await q.post('lea', '/retrospectives', { cycleId: 'q3' }))).toEqual([400, 'request-invalid']);
    const opened = await q.post('lea', '/retrospectives', body).set('idempotency-key', 'once');
    expect([opened.status, opened.headers['etag']]).toEqual([201, '"1"']);
    expect(opened.body).toMatchObject({ id: 'r3', version: 1 });
    expect((await q.post('lea', '/retrospectives', body).set('idempotency-key', 'once')).body).toEqual(opened.body);
    expect(codeOf(await q.post('lea', '/retrospectives', body))).toEqual([409, 'retrospective-exists']);
    await q.after(opened, 'p1', '/retrospectives');
  });

  it('plans, does and checks from the history', async () => {
    const { content, state } = await whole('p1', 'r3');
    expect(state).toBe('open');
    expect(content).toMatchObject({ objectives: { counted: 4, listed: 4 } });
    expect((content.plan['drift'] as JsonObject[]).map(({ kind, objectiveId, keyResultId, reason }) => [kind, keyResultId ?? objectiveId, reason])).toEqual([
      ['reworded', 'o1', 'Plainer.'],
      ['dropped', 'o1.2', 'The line was sold.'],
      ['re-aligned', 'o1', 'Repairs no longer feed it.'],
      ['re-targeted', 'o2.1', 'The second workshop opens later.'],
      ['re-aligned', 'o2', 'Repairs no longer feed it.'],
      ['added', 'o4', undefined],
    ]);
    expect(content.plan['objectives']).toContainEqual(expect.objectContaining({ objectiveId: 'o1', title: 'Goal o1', keyResults: [expect.objectContaining({ target: '10' }), expect.objectContaining({ keyResultId: 'o1.2' })] }));
    expect(content['do']).toEqual({
      initiatives: { planned: 1, 'in-progress': 0, done: 0, dropped: 1 },
      keyResults: [{ objectiveId: 'o2', keyResultId: 'o2.1', planned: 1, 'in-progress': 0, done: 0, dropped: 1 }],
      dropped: [{ objectiveId: 'o2', keyResultId: 'o2.1', initiativeId: 'o2.4', title: 'A spare van', reason: 'No driver.' }],
    });
    // as committed (0.6 + 0.3334 + 0) ÷ 3, without what was added; as amended (1 + 0.4 + 0 + 0) ÷ 4, without what was dropped
    expect(content.check['scores']).toMatchObject({ asCommitted: { average: '0.3111', place: 'under', measured: 3 }, asAmended: { average: '0.3500', measured: 4 }, gain: '0.0389', given: { average: null, notMeasured: 4 } });
    // seven stated confidences were right or wrong by 0.2, 0.8 (four times), 0.1, 0.6; the eighth by 0.5
    expect(content.check).toMatchObject({
      calibration: { tooFew: false, brier: '0.4025', forecasts: 8 },
      watermelon: { index: '0.8333' },
      tooSafe: { share: '0.3333', keyResults: 3 },
      question: 'cadence',
      rhythm: { tooFew: false, good: false },
    });
    const o2 = (content.check['objectives'] as JsonObject[]).find(({ objectiveId }) => objectiveId === 'o2');
    const confidencePath = [{ dueOn: '2026-07-10', confidence: '0.8' }, { dueOn: '2026-08-14', confidence: '0.6' }, { dueOn: '2026-09-11', confidence: '0.5' }];
    expect(o2).toMatchObject({ asCommitted: '0.3334', asAmended: '0.4000', gain: '0.0666', keyResults: [{ reached: false, asksForCause: true, confidencePath }, { asCommitted: '0.0000' }] });
    expect(content.act['carriedLessons']).toEqual([{ lessonId: 'l2', fromCycleId: 'q2', teamId: 'field', text: 'Promise less.', followUp: { used: 'yes', text: 'Three goals, not five.', at: '2026-06-21T12:00:00.000Z' } }]);
    expect(canonicalText(content)).not.toContain('secret');
  });

  it('of too few people says so, and asks without telling their rhythm', async () => {
    const opened = await q.post('lea', '/retrospectives', { retrospectiveId: 'r-field', cycleId: 'q3', teamId: 'field' });
    await q.after(opened, 'p1', '/retrospectives');
    const { content } = await whole('p1', 'r-field');
    expect(content.check).toMatchObject({ rhythm: { tooFew: true }, calibration: { tooFew: true }, watermelon: { tooFew: true }, question: 'either' });
    expect((await q.get('p1', '/retrospectives?cycleId=q3&teamId=field')).body).toEqual({ items: [expect.objectContaining({ retrospectiveId: 'r-field', state: 'open' })] });
    const page = await q.get('p1', '/retrospectives?limit=1');
    expect(page.headers['link']).toContain('rel="next"');
  });

  it('gathers causes, verdicts, lessons and decisions', async () => {
    expect((await q.post('lea', '/retrospectives/r3/causes', { keyResultId: 'o2.1', cause: 'capacity', text: 'Two were away.' })).status).toBe(200);
    expect((await q.post('lea', '/retrospectives/r3/causes', { keyResultId: 'o2.1', cause: 'capacity', text: 'Two were away.' })).body).toMatchObject({ unchanged: true });
    expect(codeOf(await q.post('lea', '/retrospectives/r3/causes', { keyResultId: 'o2.1', cause: 'luck' }))).toEqual([400, 'request-invalid']);
    expect(codeOf(await q.post('lea', '/retrospectives/r3/causes', { keyResultId: 'secret.1', cause: 'capacity' }))).toEqual([404, 'not-found']);
    expect(codeOf(await q.post('p1', '/retrospectives/r3/verdicts', { objectiveId: 'o1', verdict: 'keep', reason: 'Go on.' }))).toEqual([403, 'forbidden']);
    expect(codeOf(await q.post('lea', '/retrospectives/r3/verdicts', { objectiveId: 'o1', verdict: 'keep', reason: 'Go on.' }).set('if-match', '"1"'))).toEqual([412, 'precondition-failed']);
    expect((await q.post('lea', '/retrospectives/r3/verdicts', { objectiveId: 'o1', verdict: 'keep', reason: 'Go on.' }).set('if-match', '"2"')).status).toBe(200);
    expect((await q.post('lea', '/retrospectives/r3/lessons', { lessonId: 'l3', text: 'Ask the supplier first.', tags: ['suppliers'] })).status).toBe(201);
    expect(codeOf(await q.post('lea', '/retrospectives/r3/decisions', { text: 'A second supplier.', ownerId: 'nobody', due: '2026-11-30' }))).toEqual([404, 'person-unknown']);
    const decided = await q.post('lea', '/retrospectives/r3/decisions', { decisionId: 'd3', text: 'A second supplier.', ownerId: 'p3', due: '2026-11-30' });
    expect(decided.status).toBe(201);
    const { content } = (await q.after(decided, 'p1', '/retrospectives/r3')).body as Whole;
    expect(content.act).toMatchObject({
      causes: [{ objectiveId: 'o2', keyResultId: 'o2.1', cause: 'capacity' }],
      verdicts: [{ objectiveId: 'o1', verdict: 'keep' }],
      lessons: [{ lessonId: 'l3', tags: ['suppliers'] }],
      decisions: [{ decisionId: 'd3', ownerId: 'p3', outcome: null }],
    });
  });

  it('is frozen once, and stays as it was whatever comes after', async () => {
    expect(codeOf(await q.post('sal', '/retrospectives/r3/freeze'))).toEqual([403, 'forbidden']);
    // the grace of the last slots ends between the last commit and the freezing, and still the position alone gives the content
    q.t.now = Date.parse('2026-10-07T08:00:00.000Z');
    const frozen = await q.post('lea', '/retrospectives/r3/freeze');
    expect(frozen.status).toBe(200);
    expect(codeOf(await q.post('lea', '/retrospectives/r3/freeze'))).toEqual([409, 'retrospective-frozen']);
    expect(codeOf(await q.post('lea', '/retrospectives/r3/causes', { keyResultId: 'o2.2', cause: 'ambition' }))).toEqual([409, 'retrospective-frozen']);
    await q.on('10-06', 'objective-o2', event('key-result.goalpost-moved', { ...part('o2.1'), changes: [{ field: 'target', from: '15', to: '18' }], direction: 'eased', reason: 'After the end.' }));
    await q.checkIn('09-25', 'o3.1', 2, { timeliness: 'after-missed', value: '9' });
    const { position: last } = await q.t.stores.history.head(ORG);
    const now = (await q.get('p1', '/retrospectives/r3').set('cairn-min-position', String(last))).body as Whole;
    expect(now.state).toBe('frozen');
    expect(createHash('sha256').update(canonicalText(now.content)).digest('hex')).toBe(now.frozen.contentSha256);
    expect(now.content.check['scores']).toMatchObject({ asCommitted: { average: '0.3111' } });
    const again = await whole('p1', 'r3', `?asOf=${now.frozen.atPosition}`);
    expect(again.state).toBe('open');
    expect(again.content).toEqual(now.content);
  });

  it('is frozen in several parts where it is large, and read as one', async () => {
    const text = '教訓'.repeat(1_000);
    for (let nth = 0; nth < 14; nth += 1) await q.on('10-06', `lesson-f${nth}`, event('lesson.recorded', { retrospectiveId: 'r-field', cycleId: 'q3', teamId: 'field', lessonId: `f${nth}`, text, tags: [] }));
    const frozen = await q.post('lea', '/retrospectives/r-field/freeze');
    expect(frozen.status).toBe(200);
    const { frozen: facts, content } = (await q.after(frozen, 'p1', '/retrospectives/r-field')).body as Whole;
    expect(facts.pages).toBe(1);
    expect((content.act['lessons'] as JsonObject[]).map(({ text: kept }) => kept)).toEqual(Array.from({ length: 14 }, () => text));
    expect(createHash('sha256').update(canonicalText(content)).digest('hex')).toBe(facts.contentSha256);
  });

  it('hides what was restricted since from whoever is outside', async () => {
    const position = await q.on('10-06', 'objective-o3', event('objective.restricted', { ...goal('o3'), audience: { personIds: ['p5'], teamIds: [] }, reason: 'A deal.' }));
    const seenBy = async (who: string): Promise<string> => canonicalText(((await q.get(who, '/retrospectives/r3').set('cairn-min-position', String(position))).body as Whole).content);
    expect(await seenBy('p1')).not.toContain('"o3"');
    expect(await seenBy('p5')).toContain('"o3"');
  });

  it('is read by whoever reads goals', async () => {
    expect(codeOf(await q.get('taker', '/retrospectives/r3'))).toEqual([403, 'forbidden']);
    expect(codeOf(await q.get('p1', '/retrospectives/none'))).toEqual([404, 'not-found']);
    expect(codeOf(await q.post('admin', '/retrospectives/none/freeze'))).toEqual([404, 'retrospective-unknown']);
    expect(codeOf(await q.get('p1', '/retrospectives/a%20b'))).toEqual([400, 'request-invalid']);
  });
});

describe('what was learnt', () => {
  it('goes along into the next cycle, where it is followed up', async () => {
    expect(codeOf(await q.post('lea', '/lessons/l3/follow-up', { used: 'yes', text: 'We asked.' }))).toEqual([409, 'lesson-not-carried']);
    expect(codeOf(await q.post('lea', '/lessons/l3/carry', { toCycleId: 'q2' }))).toEqual([422, 'cycle-not-later']);
    expect(codeOf(await q.post('sal', '/lessons/l3/carry', { toCycleId: 'q4' }))).toEqual([403, 'forbidden']);
    expect((await q.post('lea', '/lessons/l3/carry', { toCycleId: 'q4' })).status).toBe(200);
    expect((await q.post('lea', '/lessons/l3/follow-up', { used: 'no', text: 'Nobody asked.' })).status).toBe(200);
    expect(codeOf(await q.post('lea', '/lessons/none/carry', { toCycleId: 'q4' }))).toEqual([404, 'lesson-unknown']);
    await q.on('12-31', 'cycle-q4', event('cycle.activated', { cycleId: 'q4', countedAt: 1, objectives: 0, keyResults: 0 }), event('cycle.closing-started', { cycleId: 'q4' }));
    const opened = await q.post('lea', '/retrospectives', { retrospectiveId: 'r4', cycleId: 'q4', teamId: 'service' });
    const { content } = (await q.after(opened, 'p1', '/retrospectives/r4')).body as Whole;
    expect((await q.get('p1', '/lessons?toCycleId=q4')).body).toEqual({ items: [expect.objectContaining({ lessonId: 'l3', cycleId: 'q3', followUp: expect.objectContaining({ text: 'Nobody asked.' }) })] });
    expect((await q.get('p1', '/lessons?cycleId=q2')).body).toEqual({ items: [expect.objectContaining({ lessonId: 'l2', toCycleId: 'q3' })] });
    expect(codeOf(await q.get('taker', '/lessons'))).toEqual([403, 'forbidden']);
    expect(content.act['carriedLessons']).toEqual([expect.objectContaining({ lessonId: 'l3', fromCycleId: 'q3', followUp: expect.objectContaining({ used: 'no' }) })]);
  });

  it('is decided, and closed by whoever owns it', async () => {
    expect(codeOf(await q.post('p1', '/decisions/d3/close', { outcome: 'done' }))).toEqual([403, 'forbidden']);
    expect(codeOf(await q.post('p3', '/decisions/d3/close', { outcome: 'maybe' }))).toEqual([400, 'request-invalid']);
    const closed = await q.post('p3', '/decisions/d3/close', { outcome: 'done' });
    expect(closed.status).toBe(200);
    expect((await q.after(closed, 'p1', '/decisions?ownerId=p3')).body).toEqual({ items: [expect.objectContaining({ decisionId: 'd3', outcome: 'done', version: 2 })] });
    expect((await q.get('p1', '/decisions?cycleId=q4')).body).toEqual({ items: [] });
    expect(codeOf(await q.post('lea', '/decisions/d3/close', { outcome: 'dropped' }))).toEqual([409, 'decision-closed']);
  });
});
