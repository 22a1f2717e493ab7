import { catalogue, event, type NewEvent } from '@cairn/contracts';
import { cursorAfter, openMemoryHistory, readCommits } from '@cairn/history';
import { checksum, openMemoryViews, ProjectionFollower, ViewsAt, type Views } from '@cairn/views';
import { describe, expect, it } from '@jest/globals';
import { frozenPageId, learning, learningViews } from './learning.projection.js';

const ORG = 'org-l';
const place = { retrospectiveId: 'r', cycleId: 'q1', teamId: 'service' };
const lesson = { ...place, lessonId: 'l' };
const decision = { ...place, decisionId: 'd' };
const cause = { ...place, keyResultId: 'o.1', cause: 'capacity' } as const;
const frozen = { ...place, atPosition: 9, methodVersion: 1, policyVersion: 1, content: { plan: { a: '1' } }, pages: 1, contentSha256: 'a'.repeat(64) };

const STORY: readonly (readonly [stream: string, ...events: readonly NewEvent[]])[] = [
  ['organization', event('organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 })],
  ['retrospective-r', event('retrospective.opened', { ...place, atPosition: 1 })],
  ['retrospective-r', event('retrospective.cause-recorded', cause)],
  ['retrospective-r', event('retrospective.cause-recorded', { ...cause, keyResultId: 'o.2' })],
  ['retrospective-r', event('retrospective.cause-recorded', { ...cause, cause: 'external', text: 'The border was closed.' })],
  ['retrospective-r', event('retrospective.verdict-recorded', { ...place, objectiveId: 'o', verdict: 'modify', reason: 'Smaller.' })],
  ['lesson-l', event('lesson.recorded', { ...lesson, text: 'Ask first.', tags: ['suppliers'] })],
  ['decision-d', event('decision.recorded', { ...decision, text: 'A second supplier.', ownerId: 'ann', due: '2026-05-29' })],
  ['retrospective-r', event('retrospective.frozen', frozen), event('retrospective.page-frozen', { ...place, page: 1, content: { check: { b: '2' } } })],
  ['lesson-l', event('lesson.carried', { ...lesson, toCycleId: 'q2' })],
  ['lesson-l', event('lesson.followed-up', { ...lesson, used: 'no', text: 'Nobody asked.' })],
  ['lesson-l', event('lesson.carried', { ...lesson, toCycleId: 'q3' })],
  ['decision-d', event('decision.closed', { ...decision, outcome: 'done' })],
];

/** @param page commits of a batch */
async function viewsIn(page: number): Promise<Views> {
  const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2030, 0, 1) });
  for (const [index, [stream, ...told]] of STORY.entries()) {
    const events = told.map(({ type, data }, nth) => ({ id: `019aa3f0-${String(nth).padStart(4, '0')}-7000-8000-${String(index).padStart(12, '0')}`, type, schema: 1, data: data as never }));
    const { service } = catalogue.categoryOf(stream);
    const loadAt = `2026-04-${String(index + 1).padStart(2, '0')}T08:00:00.000Z`;
    const envelope = { requestHash: 'a'.repeat(64), actor: 'ann', via: 'simulation', correlationId: 'c', loadAt } as const;
    await history.append({ org: ORG, stream, service, expect: { kind: 'any' }, commandId: String(index).padStart(43, '0'), ...envelope, events });
  }
  const views = openMemoryViews();
  await views.prepare(learningViews);
  const follower = new ProjectionFollower({ projection: learningViews, views, catalogue });
  for (let cursor = await follower.cursor(ORG); ; ) {
    const commits = await readCommits(history, ORG, cursor, { limit: page });
    const last = commits.at(-1);
    if (last === undefined) return views;
    await follower.apply(ORG, cursor, commits);
    cursor = cursorAfter(last);
  }
}

describe('learning-views', () => {
  it('of this version makes these rows of this log, however it is cut into batches', async () => {
    const sums = await Promise.all([1, 5, 50].map(async (page) => checksum({ views: await viewsIn(page), projection: learningViews, org: ORG, at: STORY.length })));
    expect([learningViews.storage, ...new Set(sums)]).toEqual(['learning-views@1', 'a162308192e28c595105f1c355db5be963d17c6dbfe8d0dd56b1fbad9151be92']);
  });

  it('holds the last word on each key result, and the parts of what was frozen', async () => {
    const now = new ViewsAt(await viewsIn(50), ORG, STORY.length);
    expect(await now.get(learning.retrospectives, 'r')).toMatchObject({
      state: 'frozen', version: 6, createdAt: '2026-04-02T08:00:00.000Z', frozen: { atPosition: 9, pages: 1, at: '2026-04-09T08:00:00.000Z' },
      causes: [{ keyResultId: 'o.1', cause: 'external' }, { keyResultId: 'o.2', cause: 'capacity' }],
      verdicts: [{ objectiveId: 'o', verdict: 'modify' }],
    });
    expect([await now.get(learning.frozenPages, frozenPageId('r', 0)), await now.get(learning.frozenPages, frozenPageId('r', 1))]).toMatchObject([{ content: { plan: { a: '1' } } }, { content: { check: { b: '2' } } }]);
  });

  it('keeps what was said of a lesson in each cycle apart', async () => {
    const now = new ViewsAt(await viewsIn(50), ORG, STORY.length);
    const carriedInto = async (toCycleId: string) => (await now.all(learning.carriedLessons, { by: 'key', key: 'toCycleId', equals: toCycleId })).map(({ doc: { lessonId, followUp } }) => [lessonId, followUp?.used]);
    expect([await carriedInto('q2'), await carriedInto('q3')]).toEqual([[['l', 'no']], [['l', undefined]]]);
    expect(await now.get(learning.decisions, 'd')).toMatchObject({ outcome: 'done', ownerId: 'ann', version: 2 });
  });
});
