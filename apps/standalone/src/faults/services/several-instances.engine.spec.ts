import { createClient, isProblemError, type Answer, type Client } from '@cairn/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../../concurrency/quarter.fixture.js';
import { SERVICES } from '../../product/processes.fixture.js';
import { ADMIN_KEY } from '../../real-process.fixture.js';
import { Aftermath } from '../aftermath.fixture.js';
import { Cluster } from '../cluster.fixture.js';
import { Field, write, type Written } from '../field.fixture.js';
import { Load, type Goal } from '../load.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';

/** Instances of every service. */
const INSTANCES = Number(process.env['CAIRN_TEST_INSTANCES'] ?? 3);
/** How often each race is run. */
const ROUNDS = Number(process.env['CAIRN_TEST_ROUNDS'] ?? 4);

let cluster: Cluster;
let field: Field;
let goals: readonly Goal[];
let loads: readonly Load[];
beforeAll(async () => {
  cluster = await Cluster.start({ instances: Object.fromEntries(Object.keys(SERVICES).map((service) => [service, INSTANCES])) });
  field = await Field.open(cluster.doors[0] ?? '');
  goals = await field.goals(6);
  await field.activate();
  loads = cluster.doors.map((url) => new Load({ url, goals }));
}, 600_000);
afterAll(() => cluster.end(), 60_000);

const admin = (door: number): Client => createClient({ url: cluster.doors[door] ?? '', key: ADMIN_KEY });
const lead = (door: number): Client => createClient({ url: cluster.doors[door] ?? '', key: field.leadKey });
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

/** The answer, or the code of the refusal. */
async function answerOrCode(asked: Promise<Answer<Written>>): Promise<Answer<Written> | string> {
  try {
    return await asked;
  } catch (error) {
    if (isProblemError(error) && error.status < 500) return error.code;
    throw error;
  }
}

describe('on different instances of one service, under load', () => {
  it('of two edits that saw the same version one is done', async () => {
    const made = await admin(0).request<Written>('POST', '/teams', { body: { name: 'Before', kind: 'team' } });
    let seen = made.headers.get('etag') ?? '';
    for (const round of rounds) {
      const rename = (door: number): Promise<Answer<Written> | string> =>
        answerOrCode(admin(door).request<Written>('PATCH', `/teams/${made.body.id}`, { body: { name: `Round ${round} at ${door}` }, headers: { 'if-match': seen } }));
      const answers = await Promise.all(cluster.doors.map((_, door) => rename(door)));
      const done = answers.flatMap((answer) => (typeof answer === 'string' ? [] : [answer]));
      expect([done.length, answers.filter((answer) => answer === 'precondition-failed').length]).toEqual([1, cluster.doors.length - 1]);
      seen = done[0]?.headers.get('etag') ?? '';
    }
  }, 240_000);

  it('one idempotency key makes one commit and one answer', async () => {
    for (const round of rounds) {
      const make = (door: number): Promise<Answer<Written>> =>
        admin(door).request<Written>('POST', '/teams', { body: { name: `Team ${round}`, kind: 'team' }, headers: { 'idempotency-key': `several-instances-${round}` } });
      const answers = await Promise.all(cluster.doors.map((_, door) => make(door)));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    }
  }, 240_000);

  it('two proposals that would close a circle never both stand', async () => {
    for (const _ of rounds) {
      const [one, other] = await (await field.another()).goals(2);
      const propose = (door: number, from = one, to = other): ReturnType<typeof outcomeOf> =>
        outcomeOf(write(lead(door), 'POST', '/alignments', { fromObjectiveId: from?.objectiveId, toObjectiveId: to?.objectiveId }));
      const outcomes = await Promise.all([propose(0), propose(1, other, one)]);
      expect(outcomes.map(({ code }) => code).toSorted()).toEqual(['alignment-circle', 'done']);
    }
  }, 240_000);

  it('every check-in that was acknowledged stands in one chain, once, and nothing else', async () => {
    await Promise.all(loads.map((load) => load.goesOn(10)));
    await Promise.all(loads.map((load) => load.stop()));
    expect(loads.flatMap(({ unknown }) => unknown).filter(({ heard: { status, retryAfter } }) => status !== 503 || retryAfter === null)).toEqual([]);
    await expectNothingLost(cluster, ...loads);
  }, 240_000);
});

/** An activation looks at all that is known by then: beside a load that no view keeps up with it would be told to come back for ever. */
describe('on different instances of different services', () => {
  it('a check-in and the close of its cycle follow one another', async () => {
    for (const _ of rounds) {
      const own = await field.another();
      const [goal] = await own.goals(1);
      await own.activate();
      await write(admin(0), 'POST', `/cycles/${own.cycleId}/start-closing`);
      const [closed, said] = await Promise.all([
        outcomeOf(write(admin(0), 'POST', `/cycles/${own.cycleId}/close`)),
        outcomeOf(write(lead(1), 'POST', `/key-results/${goal?.keyResultId ?? ''}/check-ins`, { value: '21', confidence: '0.6', saidHealth: 'on-track' })),
      ]);
      expect(closed.code).toBe('done');
      if (said.code === 'done') expect(said.position).toBeLessThan(closed.position ?? 0);
      else expect(said.code).toBe('cycle-closed');
    }
    const aftermath = await Aftermath.of(cluster.installation);
    expect(await aftermath.chain()).toMatchObject({ holds: true, faults: [] });
    await aftermath.close();
  }, 240_000);
});
