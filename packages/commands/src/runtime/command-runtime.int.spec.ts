import { beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue, event, isEventOf } from '@cairn/contracts';
import { guardedStream, unguardedCategory, unguardedStream } from '../fold/fold.js';
import { linksFold, objectiveFold } from './example.fixture.js';
import { ORG, proposePlan, rewordPlan, Workbench } from './workbench.fixture.js';

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open();
});

async function titles(): Promise<unknown[]> {
  const commits = await bench.history.readStream(ORG, 'objective-1', 1);
  const events = commits.flatMap((commit) => commit.events.map((each) => catalogue.upcast(each)));
  return events.flatMap((each) => (isEventOf(each, 'objective.reworded') ? each.data.changes.map(({ to }) => to) : []));
}

async function head(): Promise<number> {
  return (await bench.history.head(ORG)).position;
}

describe('carrying out a command', () => {
  it('appends what was decided, with ids, versions and envelope', async () => {
    const outcome = await bench.runtime.execute(rewordPlan({ title: 'Second' }), bench.envelope({ onBehalfOf: 'person-9', causationId: '2.0' }));
    expect(outcome).toMatchObject({ outcome: 'appended', position: 3, commit: { stream: 'objective-1', version: 2, actor: 'person-1', onBehalfOf: 'person-9', causationId: '2.0' } });
    expect(await titles()).toEqual(['Second']);
  });

  it('leaves no commit when nothing changes, and says where it was decided', async () => {
    expect(await bench.runtime.execute(rewordPlan({ title: 'First' }), bench.envelope())).toEqual({ outcome: 'unchanged', position: 2 });
    expect(await head()).toBe(2);
  });

  it('leaves no commit when it is refused', async () => {
    await bench.activateCycle();
    await expect(bench.runtime.execute(rewordPlan({ title: 'Second' }), bench.envelope())).rejects.toMatchObject({ code: 'reason-required', details: { field: 'reason' } });
    expect(await head()).toBe(3);
  });

  it('sees a version precondition fail, and never tries again', async () => {
    const attempt = (ifMatch: number) => bench.runtime.execute(rewordPlan({ title: 'Second' }, { ifMatch }), bench.envelope());
    await expect(attempt(7)).rejects.toMatchObject({ code: 'precondition-failed', details: { expected: 7, actual: 1 } });
    expect(await attempt(1)).toMatchObject({ outcome: 'appended' });
  });
});

describe('a part of a stream', () => {
  it('is held against the version at which the caller saw that part', async () => {
    const seen = { ...rewordPlan({ title: 'Second' }, { ifMatch: 4 }), seenVersion: () => 4 };
    expect(await bench.runtime.execute(seen, bench.envelope())).toMatchObject({ outcome: 'appended' });
    const moved = { ...rewordPlan({ title: 'Third' }, { ifMatch: 4 }), seenVersion: () => 5 };
    await expect(bench.runtime.execute(moved, bench.envelope())).rejects.toMatchObject({ code: 'precondition-failed', details: { expected: 4, actual: 5 } });
  });
});

describe('looking before a plan is made', () => {
  it('shows the states at the head', async () => {
    const { reads } = rewordPlan({ title: '' });
    expect(await bench.runtime.look(ORG, reads)).toEqual({ objective: { title: 'First' }, cycle: { active: false } });
    await bench.activateCycle();
    expect(await bench.runtime.look(ORG, reads)).toMatchObject({ cycle: { active: true } });
  });
});

describe('a command happens once', () => {
  const envelope = () => bench.envelope({ idempotencyKey: 'key-1' });

  it('the same key gets the first commit again', async () => {
    const first = await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope());
    await bench.runtime.execute(rewordPlan({ title: 'Third' }), bench.envelope());
    const second = await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope());
    expect(second).toEqual({ ...first, outcome: 'repeated' });
    expect(await titles()).toEqual(['Second', 'Third']);
  });

  it('the same key many times at once is one commit', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope())));
    expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect(new Set(outcomes.map(({ position }) => position))).toEqual(new Set([3]));
  });

  it('gets the first answer where it would now be refused, or change nothing', async () => {
    await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope());
    expect(await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope())).toMatchObject({ outcome: 'repeated', position: 3 });
    await bench.runtime.execute(rewordPlan({ title: 'Third' }), bench.envelope());
    await bench.activateCycle();
    expect(await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope())).toMatchObject({ outcome: 'repeated', position: 3 });
  });

  it('another request under the key is refused, also where it would have been refused anyway', async () => {
    await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope());
    const other = { ...envelope(), requestHash: 'b'.repeat(64) };
    await expect(bench.runtime.execute(rewordPlan({ title: 'Other' }), other)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    await bench.activateCycle();
    await expect(bench.runtime.execute(rewordPlan({ title: 'Other' }), other)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('a refused command may be carried out later under the same key', async () => {
    await expect(bench.runtime.execute(rewordPlan({ title: 'Second' }, { ifMatch: 9 }), envelope())).rejects.toMatchObject({ code: 'precondition-failed' });
    expect(await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope())).toMatchObject({ outcome: 'appended' });
  });

  it('belongs to its principal', async () => {
    await bench.runtime.execute(rewordPlan({ title: 'Second' }), envelope());
    expect(await bench.runtime.execute(rewordPlan({ title: 'Third' }), { ...envelope(), principal: 'person-2' })).toMatchObject({ outcome: 'appended' });
  });
});

describe('rules across streams', () => {
  it('an edit that was decided before an activation and lands after it is decided anew, and refused', async () => {
    bench.interruptions.push(() => bench.activateCycle());
    await expect(bench.runtime.execute(rewordPlan({ title: 'Second' }), bench.envelope())).rejects.toMatchObject({ code: 'reason-required' });
    expect(await titles()).toEqual([]);
  });

  it('an edit with a reason goes through, decided on the activated cycle', async () => {
    bench.interruptions.push(() => bench.activateCycle());
    const outcome = await bench.runtime.execute(rewordPlan({ title: 'Second', reason: 'The second site opens.' }), bench.envelope());
    expect(outcome).toMatchObject({ outcome: 'appended', position: 4 });
  });

  it('two links at once that would close a circle: one stands, the other learns why not', async () => {
    const settled = await Promise.allSettled([
      bench.runtime.execute(proposePlan('one', 'objective-a', 'objective-b'), bench.envelope()),
      bench.runtime.execute(proposePlan('two', 'objective-b', 'objective-a'), bench.envelope()),
    ]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alignment-circle' } });
  });

  it('many links at once in one category all land, though each guards all of it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => bench.runtime.execute(proposePlan(`link-${n}`, `objective-${n}`, 'objective-top'), bench.envelope())));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'appended'));
  });

  it('gives up after 5 attempts, retriably, having written nothing', async () => {
    for (let n = 0; n < 5; n += 1) bench.interruptions.push(() => bench.activateCycle());
    const attempt = bench.runtime.execute(rewordPlan({ title: 'Second', reason: 'r' }), bench.envelope());
    await expect(attempt).rejects.toMatchObject({ code: 'command-contended', retriable: true, details: { stream: 'objective-1', attempts: 5 } });
    expect(await titles()).toEqual([]);
  });

  it('gives up after 8 attempts where a whole category is guarded', async () => {
    for (let n = 0; n < 8; n += 1) bench.interruptions.push(() => bench.proposeOther());
    const attempt = bench.runtime.execute(proposePlan('one', 'objective-a', 'objective-b'), bench.envelope());
    await expect(attempt).rejects.toMatchObject({ code: 'command-contended', details: { attempts: 8 } });
    expect(await bench.history.readStream(ORG, 'alignment-one', 0)).toEqual([]);
  });

  it('what is read without a guard may change', async () => {
    const plan = { ...rewordPlan({ title: 'Second' }), reads: { objective: guardedStream('objective-1', objectiveFold), cycle: unguardedStream('cycle-1', rewordPlan({ title: '' }).reads.cycle.fold) } };
    bench.interruptions.push(() => bench.activateCycle());
    expect(await bench.runtime.execute(plan, bench.envelope())).toMatchObject({ outcome: 'appended' });
  });

  it('so may a category, decided as it stood', async () => {
    const plan = { ...proposePlan('one', 'objective-a', 'objective-b'), reads: { links: unguardedCategory('alignment', linksFold) } };
    bench.interruptions.push(() => bench.proposeOther());
    expect(await bench.runtime.execute(plan, bench.envelope())).toMatchObject({ outcome: 'appended', position: 4 });
    const back = { ...proposePlan('two', 'objective-b', 'objective-a'), reads: plan.reads };
    await expect(bench.runtime.execute(back, bench.envelope())).rejects.toMatchObject({ code: 'alignment-circle' });
  });
});

describe('personal text', () => {
  const checkIn = event('check-in.recorded', {
    objectiveId: 'objective-1', cycleId: 'cycle-1', teamId: 'team-1', keyResultId: 'objective-1.1', checkInId: 'objective-1.1.1', slot: 'objective-1.1@2026-01-09', timeliness: 'on-time',
    effectiveAt: '2026-01-05T07:00:00.000Z', noNewFigure: true, confidence: '0.6', saidHealth: 'at-risk', moved: 'We met the clinic.', next: 'Call them again.', policyVersion: 1,
  });
  const plan = (about?: string) => ({
    service: 'check-ins' as const,
    stream: 'check-ins-objective-1.1',
    reads: {},
    decide: () => [checkIn],
    ...(about !== undefined && { sealFor: () => ({ about: { kind: 'person' as const, org: ORG, personId: about } }) }),
  });

  async function opened(path: 'moved' | 'next'): Promise<unknown> {
    const [commit] = await bench.history.readStream(ORG, 'check-ins-objective-1.1', 0);
    const [recorded] = commit?.events ?? [];
    return bench.sealer.open(recorded?.data[path] as never, { org: ORG, eventId: recorded?.id ?? '' });
  }

  it('is sealed in the log and opens with the keys', async () => {
    await bench.runtime.execute(plan(), bench.envelope());
    const stored = (await bench.history.readStored(ORG, 2)).map(({ body }) => body).join();
    expect(stored).toContain('$sealed');
    expect(stored).not.toContain('clinic');
    expect(await opened('moved')).toEqual({ forgotten: false, text: 'We met the clinic.' });
    expect(await opened('next')).toEqual({ forgotten: false, text: 'Call them again.' });
  });

  it.each(['person-1', 'person-2'])('about a person is forgotten with %s, its author or the one it is about', async (personId) => {
    await bench.runtime.execute(plan('person-2'), bench.envelope());
    expect(await opened('moved')).toMatchObject({ forgotten: false });
    await bench.keys.personKeys.destroy([{ kind: 'person', org: ORG, personId }], '2026-01-06T00:00:00.000Z');
    expect(await opened('moved')).toEqual({ forgotten: true });
  });

  it.each([
    ['ill-formed', '\ud800', 'ill-formed-text'],
    ['too long', 'x'.repeat(3_000), 'event-schema-violation'],
  ])('that is %s is refused before it is sealed', async (_what, text, code) => {
    const spoilt = { ...plan(), decide: () => [event('check-in.recorded', { ...checkIn.data, moved: text })] };
    await expect(bench.runtime.execute(spoilt, bench.envelope())).rejects.toMatchObject({ code, details: { field: '/moved' } });
    expect(await head()).toBe(2);
  });

  it('can not be written any more by someone who was forgotten', async () => {
    await bench.keys.personKeys.destroy([{ kind: 'person', org: ORG, personId: 'person-1' }], '2026-01-06T00:00:00.000Z');
    await expect(bench.runtime.execute(plan(), bench.envelope())).rejects.toMatchObject({ code: 'person-forgotten' });
    expect(await head()).toBe(2);
  });
});
