import { event, type EventData } from '@cairn/contracts';
import { sealedExample } from '@cairn/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, goal, part, Quarter } from '../quarter.fixture.js';
import type { ExplainedValue } from './explained-value.js';

let q: Quarter;
beforeAll(async () => {
  q = await Quarter.open();
  const link = { cycleId: 'q3', teamId: 'field', toObjectiveId: 'o1', toCycleId: 'q3', toTeamId: 'service' };
  for (const [fromObjectiveId, weight] of [['o2', '3'], ['o3', '1'], ['secret', '5']] as const) {
    const of = { alignmentId: `${fromObjectiveId}-o1`, fromObjectiveId, ...link };
    await q.on('10-05', `alignment-${of.alignmentId}`, event('alignment.proposed', { ...of, weight, awaits: 'to' }), event('alignment.accepted', { ...of, weight, rounds: 1, silent: false }));
  }
  await q.on('10-05', 'objective-o3', event('key-result.added', { ...part('o3.1'), keyResultId: 'o3.2', title: 'Steps', type: 'milestone', due: '2026-09-30', responsibleId: 'p5', weight: '25', steps: [{ stepId: 's1', title: 'Pilot', weight: '1' }, { stepId: 's2', title: 'All', weight: '3' }] }));
  await q.checkIn('10-05', 'o3.2', 1, { value: ['s1'], moved: sealedExample('/moved') });
});
afterAll(() => q.close());

const ask = (subject: string, measure: string, more = '', who = 'p6') => q.get(who, `/explain/value?subject=${subject}&measure=${measure}${more}`);
const explain = async (...asked: Parameters<typeof ask>): Promise<ExplainedValue> => (await ask(...asked)).body as ExplainedValue;
const inputs = ({ inputs: given }: ExplainedValue): unknown => given.map(({ name, value, of }) => [name, value, ...(of ? [of.id] : [])]);

describe('an explanation of a key result', () => {
  it('names the formula, what went into it, and the events that set that', async () => {
    const found = await explain('key-result:o2.1', 'progress');
    expect(found).toMatchObject({ subject: { kind: 'key-result', id: 'o2.1', title: 'Result 1' }, value: '0.8000', definition: { id: 'progress', version: 1, policyVersion: 1 } });
    expect(found.formula).toEqual({ id: 'way-gone', text: '(value − start) ÷ (target − start)' });
    expect(inputs(found)).toEqual([['value', '18', 'o2.1.3'], ['start', '30'], ['target', '15']]);
    expect(found.events.map(({ type }) => type)).toEqual(['check-in.recorded', 'key-result.goalpost-moved', 'check-in.recorded', 'check-in.recorded', 'objective.committed', 'key-result.added']);
    const [said, moved] = found.events;
    expect(found.inputs.map(({ eventId, position }) => [eventId, position])).toEqual([said, found.events.at(-1), moved].map((each) => [each?.id, each?.position]));
    expect(said).toMatchObject({ effectiveAt: '2026-09-11T09:00:00.000Z', actor: 'fixture', data: { value: '18', confidence: '0.5' } });
  });

  it('is of the moment that is asked about: what was known, and what was true', async () => {
    const before = await explain('key-result:o2.1', 'progress', '&asOf=2026-08-15');
    expect([before.value, inputs(before)]).toEqual(['0.5000', [['value', '21', 'o2.1.2'], ['start', '30'], ['target', '12']]]);
    expect(before.events.every(({ position }) => position <= before.asOf)).toBe(true);
    const then = await explain('key-result:o2.1', 'progress', '&effectiveOn=2026-09-01');
    expect([then.value, inputs(then), then.events[0]?.type]).toEqual(['0.6000', [['value', '21', 'o2.1.2'], ['start', '30'], ['target', '15']], 'key-result.goalpost-moved']);
  });

  it('tells what is expected, the pace and how it is judged', async () => {
    const expected = await explain('key-result:o2.1', 'expected', '&effectiveOn=2026-08-15');
    expect([expected.value, expected.formula.id, inputs(expected)]).toEqual(['0.4891', 'time-passed', [['daysPassed', '45'], ['days', '92'], ['firstDay', '2026-07-01'], ['due', '2026-09-30']]]);
    expect(inputs(await explain('key-result:o2.1', 'pace'))).toEqual([['progress', '0.8000'], ['expected', '1.0000']]);
    expect(await explain('key-result:o2.1', 'paceStatus')).toMatchObject({ value: 'at-risk', inputs: expect.arrayContaining([{ name: 'pace', value: '0.8000' }, { name: 'onTrack', value: '0.90' }]) });
  });

  it('tells whose word a health and a confidence are, or that nobody gave it', async () => {
    const health = await explain('key-result:o2.1', 'health');
    expect([health.value, inputs(health)]).toEqual(['outdated', expect.arrayContaining([['outcome', null], ['outdated', true], ['said', 'at-risk', 'o2.1.3'], ['silent-slot', null, 'o2.1@2026-09-25']])]);
    expect(await explain('key-result:o2.1', 'confidence')).toMatchObject({ value: '0.5000', formula: { id: 'last-stated' }, inputs: [{ name: 'confidence', value: '0.5', of: { id: 'o2.1.3' } }] });
    expect(await explain('objective:o4', 'confidence')).toMatchObject({ value: '0.5000', steps: [{ name: 'assumed' }, { name: 'round' }] });
  });

  it('weighs steps, and masks what was said personally', async () => {
    const found = await explain('key-result:o3.2', 'progress');
    expect([found.value, inputs(found)]).toEqual(['0.2500', [['value', ['s1'], 'o3.2.1'], ['finished', '1', 's1'], ['open', '3', 's2']]]);
    expect(found.events[0]?.data).toMatchObject({ value: ['s1'], moved: { sealed: true } });
  });
});

describe('what is expected of a plan', () => {
  const plan = { due: '2026-09-30', responsibleId: 'p6' } as const;
  beforeAll(async () => {
    const added = (nth: number, more: Partial<EventData<'key-result.added'>> & Pick<EventData<'key-result.added'>, 'type'>) => event('key-result.added', { ...part('o4.1'), keyResultId: `o4.${nth}`, title: `Result ${nth}`, ...plan, ...more });
    await q.on('10-05', 'objective-o4',
      added(2, { type: 'increase', start: '0', target: '10', plan: [{ on: '2026-08-31', value: '8' }] }),
      added(3, { type: 'milestone', steps: [{ stepId: 'a', title: 'Pilot', weight: '1', due: '2026-08-01' }, { stepId: 'b', title: 'All', weight: '3', due: '2026-09-30' }] }),
      added(4, { type: 'at-most', high: '0', mode: 'kept', tolerance: '1' }),
      added(5, { type: 'increase', start: '10', target: '10' }));
  });

  it('is where its curve stands, between points, start and target', async () => {
    const found = await explain('key-result:o4.2', 'expected', '&effectiveOn=2026-09-15');
    // 15 of 31 days from 8 to 10
    expect([found.value, found.formula.id]).toEqual(['0.8968', 'planned-curve']);
    expect(found.inputs.map(({ name, value, on }) => [name, value, ...(on ? [on] : [])])).toEqual([['day', '2026-09-15'], ['start', '0'], ['target', '10'], ['curve', '0', '2026-07-01'], ['curve', '8', '2026-08-31'], ['curve', '10', '2026-10-01']]);
  });

  it('is the weight of the steps that are due, where all have a date', async () => {
    const found = await explain('key-result:o4.3', 'expected', '&effectiveOn=2026-08-01');
    expect([found.value, inputs(found)]).toEqual(['0.2500', [['day', '2026-08-01'], ['due', '1', 'a'], ['later', '3', 'b']]]);
  });

  it('says why the method refuses a plan', async () => {
    expect(await explain('key-result:o4.5', 'progress')).toMatchObject({ value: null, steps: [{ name: 'refused', to: 'start-equals-target' }] });
    expect(await explain('key-result:o4.5', 'paceStatus')).toMatchObject({ value: 'none' });
    expect((await ask('key-result:o4.4', 'health')).status).toBe(200);
  });
});

describe('an explanation of an objective', () => {
  it('lists its key results with their weights, and who is left out and why', async () => {
    const found = await explain('objective:o3', 'progress');
    expect([found.value, inputs(found)]).toEqual(['0.0625', [['weight', '75.0000', 'o3.1'], ['progress', '0.0000', 'o3.1'], ['weight', '25.0000', 'o3.2'], ['progress', '0.2500', 'o3.2']]]);
    expect(found.inputs[2]).toMatchObject({ position: found.events.find(({ data }) => data['keyResultId'] === 'o3.2' && data['weight'] === '25')?.position });
    expect(inputs(await explain('objective:o1', 'progress'))).toEqual([['weight', '100.0000', 'o1.1'], ['progress', '1.0000', 'o1.1'], ['left-out', 'cancelled', 'o1.2']]);
  });

  it('lists contributors, and none that the caller does not see', async () => {
    const found = await explain('objective:o1', 'support');
    // (3 × 0.4 + 1 × 0.0625) ÷ 4
    expect([found.value, inputs(found)]).toEqual(['0.3156', [['weight', '3', 'o2'], ['progress', '0.4000', 'o2'], ['weight', '1', 'o3'], ['progress', '0.0625', 'o3']]]);
    expect(found.events.map(({ type, data }) => [type, data['fromObjectiveId']])).toEqual([['alignment.accepted', 'o3'], ['alignment.accepted', 'o2']]);
    expect(JSON.stringify(found)).not.toContain('secret');
    expect(inputs(await explain('objective:o1', 'support', '', 'p1'))).toEqual(expect.arrayContaining([['weight', '5', 'secret']]));
  });

  it('borrows where the policy lets contributors drive what has no key results', async () => {
    await q.on('10-05', 'objective-above', event('objective.created', { ...goal('above', 'service'), as: 'draft', title: 'Above', ownerId: 'lea', kind: 'aspirational', tags: [] }));
    const link = { alignmentId: 'o2-above', fromObjectiveId: 'o2', cycleId: 'q3', teamId: 'field', toObjectiveId: 'above', toCycleId: 'q3', toTeamId: 'service', weight: '2' };
    const at = await q.on('10-05', 'alignment-o2-above', event('alignment.proposed', { ...link, awaits: 'to' }), event('alignment.accepted', { ...link, rounds: 1, silent: false }));
    expect(await explain('objective:above', 'progress')).toMatchObject({ value: null, inputs: [], steps: [{ name: 'round' }] });
    await q.on('10-05', 'cycle-q3', event('cycle.policy-changed', { cycleId: 'q3', policyVersion: 2, changes: [{ field: 'drive', to: 'support' }] }));
    const found = await explain('objective:above', 'progress');
    expect([found.value, found.steps.at(-1)?.name, found.definition.policyVersion]).toEqual(['0.4000', 'borrowed', 2]);
    expect(found.inputs).toEqual([{ name: 'weight', value: '2', of: { kind: 'objective', id: 'o2', title: 'Goal o2' }, position: at }, { name: 'progress', value: '0.4000', of: { kind: 'objective', id: 'o2', title: 'Goal o2' } }]);
  });

  it('tells a score that was signed from one that is proposed', async () => {
    await q.on('10-05', 'objective-o2',
      event('key-result.scored', { ...part('o2.1'), proposed: '0.8000', given: '0.7000', methodVersion: 1, policyVersion: 1, reason: 'The last week was weak.' }),
      event('objective.scored', { ...goal('o2'), proposed: '0.3500', given: '0.3000', band: 'red', postMortem: true, methodVersion: 1, policyVersion: 1, reason: 'So it felt.' }));
    expect(await explain('objective:o2', 'score')).toMatchObject({ value: '0.3000', formula: { id: 'signed-score', text: 'given' }, inputs: [{ name: 'given', value: '0.3000' }, { name: 'proposed', value: '0.3500' }] });
    const before = await explain('objective:o2', 'score', '&asOf=2026-10-04');
    expect([before.value, inputs(before)]).toEqual(['0.4000', [['weight', '50.0000', 'o2.1'], ['score', '0.8000', 'o2.1'], ['weight', '50.0000', 'o2.2'], ['score', '0.0000', 'o2.2']]]);
  });
});

describe('an explanation of a group', () => {
  it('averages what the caller sees, and is the trend of the day for whoever sees all of it', async () => {
    const found = await explain('cycle:q3', 'progress', '&asOf=2026-09-15');
    expect([found.value, inputs(found)]).toEqual(['0.3500', [['n', '4'], ...['o1', 'o2', 'o3', 'o4'].map((id, index) => ['progress', ['1.0000', '0.4000', '0.0000', '0.0000'][index], id])]]);
    expect(found.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['check-in.recorded', 'objective.committed']));
    const trend = (await q.get('p1', '/trends?subject=cycle&id=q3&from=2026-09-15&to=2026-09-15&asOf=2026-09-15')).body as { readonly points: readonly { readonly progress: string }[] };
    expect(await explain('cycle:q3', 'progress', '&asOf=2026-09-15', 'p1')).toMatchObject({ value: trend.points[0]?.progress });
    expect(inputs(await explain('team:field', 'pace', '&asOf=2026-09-15'))).toEqual([['n', '3'], ...['o2', 'o3', 'o4'].flatMap((id) => [['progress', id === 'o2' ? '0.4000' : '0.0000', id], ['expected', expect.any(String), id]])]);
  });

  it('has scores and rhythm as the scorecard has them, and of too few people no rhythm', async () => {
    const { portfolio, rhythm } = (await q.get('p6', '/scorecards/q3')).body as Scored;
    expect(await explain('cycle:q3', 'score')).toMatchObject({ value: portfolio.given.average, inputs: expect.arrayContaining([{ name: 'n', value: '1' }, { name: 'score', value: '0.3000', of: { kind: 'objective', id: 'o2', title: 'Goal o2' } }]) });
    const kept = await explain('cycle:q3', 'rhythm.kept');
    expect([kept.value, kept.formula.text, inputs(kept)]).toEqual([rhythm.kept.value, 'kept ÷ slots', [['kept', String(rhythm.counts.kept)], ['slots', String(rhythm.counts.slots)]]]);
    expect(await explain('team:field', 'rhythm.kept', '&cycleId=q3')).toMatchObject({ value: null, inputs: [], events: [], steps: [{ name: 'too-few', to: '5' }] });
  });
});

interface Scored {
  readonly portfolio: { readonly given: { readonly average: string } };
  readonly rhythm: { readonly kept: { readonly value: string }; readonly counts: { readonly kept: number; readonly slots: number } };
}

describe('what is refused', () => {
  it('names the field', async () => {
    const refused = await ask('key-result:o2.1', 'support');
    expect(codeOf(refused)).toEqual([422, 'measure-undefined']);
    expect(JSON.parse(refused.text)).toMatchObject({ field: 'measure', measures: expect.arrayContaining(['progress', 'health']) });
    expect(codeOf(await ask('objective:o1', 'rhythm.kept'))).toEqual([422, 'measure-undefined']);
    expect(JSON.parse((await ask('team:field', 'score')).text)).toMatchObject({ status: 422, code: 'cycle-needed', field: 'cycleId' });
    expect(codeOf(await ask('person:p1', 'progress'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await q.get('p6', '/explain/value?subject=objective:o1'))).toEqual([400, 'request-invalid']);
  });

  it('is what is not there for the caller', async () => {
    for (const subject of ['objective:secret', 'key-result:secret.1', 'objective:none', 'key-result:none', 'team:none', 'cycle:none']) expect(codeOf(await ask(subject, 'progress'))).toEqual([404, 'not-found']);
    expect(codeOf(await ask('objective:secret', 'progress', '&asOf=2026-06-22'))).toEqual([404, 'not-found']);
    expect((await ask('objective:secret', 'progress', '', 'p1')).status).toBe(200);
    expect(codeOf(await ask('team:field', 'score', '&cycleId=none'))).toEqual([404, 'not-found']);
    expect(codeOf(await ask('cycle:q3', 'progress', '', 'taker'))).toEqual([403, 'forbidden']);
  });
});
