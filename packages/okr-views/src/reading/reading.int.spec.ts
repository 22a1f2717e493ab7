import { beforeAll, describe, expect, it } from '@jest/globals';
import { asCommitted, objectiveAsCommitted, readCycle, readKeyResult, readObjective, readSupport, rhythmOf } from '../index.js';
import { endOf, on, QUARTER } from '../testing/quarter.fixture.js';
import { asking, type Asking } from '../testing/story.fixture.js';

let quarter: Asking;
beforeAll(async () => {
  quarter = await asking(QUARTER);
});

describe('a cycle read as known at the end of a day', () => {
  it('has the figures of each key result', async () => {
    const found = await readCycle(quarter.on(endOf('02-15')), 'q');
    const days = found?.objectives.find(({ objective }) => objective.objectiveId === 'o')?.keyResults[0];
    // 45 of 90 days; (30 − 21) / (30 − 12); Fridays 16, 23, 30 January and 6 February went by in silence, the 9th was excused, the 13th is within grace
    expect(days).toMatchObject({
      value: '21', progress: '0.5000', expected: '0.5000', pace: '1.0000', paceStatus: 'on-track', health: 'on-track', outcome: null, said: 'on-track',
      confidence: { value: '0.6000', assumed: false, band: 'medium' }, disagreements: [], earlyWarning: false, lastCheckInAt: on('02-13'),
      slots: { due: 4, kept: 0, onTime: 0, late: 0, missed: 4, covered: 0 }, refused: null,
    });
  });

  it('tells silence and the unmeasured from nothing', async () => {
    const found = await readObjective(quarter.on(endOf('02-15')), 'o');
    expect(found?.keyResults[1]).toMatchObject({ value: null, progress: '0.0000', expected: null, pace: null, paceStatus: 'none', health: 'outdated', said: null, confidence: { value: '0.5000', assumed: true } });
    expect((await readObjective(quarter.on(endOf('02-15')), 'd'))).toMatchObject({ progress: null, expected: null, pace: null, health: null, confidence: null, keyResults: [] });
  });

  it('has the figures of each objective, from the rounded ones below', async () => {
    const found = await readCycle(quarter.on(endOf('02-15')), 'q');
    const figures = found?.objectives.map(({ objective, progress, expected, pace, paceStatus, health, confidence }) => [objective.objectiveId, progress, expected, pace, paceStatus, health, confidence?.value]);
    expect(figures).toEqual([
      ['c', '0.3000', '0.5000', '0.6000', 'off-track', 'at-risk', '0.3000'],
      ['d', null, null, null, 'none', null, undefined],
      ['o', '0.2500', '0.2500', '1.0000', 'on-track', 'outdated', '0.5500'],
    ]);
    expect(found?.links.map(({ state, weight }) => [state, weight])).toEqual([['accepted', '2']]);
  });

  it('is the same read alone as read with the others', async () => {
    for (const day of ['01-04', '02-15', '02-27', '03-12']) {
      const reading = quarter.on(endOf(day));
      const whole = await readCycle(reading, 'q');
      for (const each of whole?.objectives ?? []) expect(await readObjective(reading, each.objective.objectiveId)).toMatchObject({ ...each });
    }
  });

  it('becomes outdated when a slot goes by, with what was last said', async () => {
    // the slot of 20 February is late through Wednesday the 25th
    expect(await readKeyResult(quarter.on(endOf('02-25')), 'o.1')).toMatchObject({ health: 'on-track' });
    expect(await readKeyResult(quarter.on(on('02-26', '00:00')), 'o.1')).toMatchObject({ health: 'outdated', said: 'on-track', progress: '0.6000' });
    expect(await readKeyResult(quarter.on(endOf('03-01')), 'o.1')).toMatchObject({ health: 'on-track' });
  });

  it('starts with what was stated at the commitment', async () => {
    expect(await readKeyResult(quarter.on(endOf('01-10')), 'o.1')).toMatchObject({ health: 'pending', progress: '0.0000', confidence: { value: '0.8000', assumed: false, band: 'high' } });
  });

  it('closes over what was never scored', async () => {
    expect(await readKeyResult(quarter.reading(), 'p.1')).toMatchObject({ health: null, outcome: 'unscored' });
    expect(await readKeyResult(quarter.reading({ effectiveOn: '2025-11-15T12:00:00.000Z' }), 'p.1')).toMatchObject({ outcome: null });
  });

  it('knows nothing before it was there', async () => {
    expect(await readCycle(quarter.on(endOf('01-01')), 'q')).toBeUndefined();
    expect(await readObjective(quarter.on(endOf('01-01')), 'o')).toBeUndefined();
    expect(await readKeyResult(quarter.reading({ position: 0, clock: on('01-01') }), 'o.1')).toBeUndefined();
  });

  it('asks of contributors what they bring, against their own dates', async () => {
    expect(await readSupport(quarter.on(endOf('02-15')), 'o')).toMatchObject({ support: '0.3000', supportPace: '0.6000', counted: 1 });
  });
});

describe('the two times of a reading', () => {
  it('tell what was known from what was true', async () => {
    const known = quarter.on(endOf('02-15'));
    const trueThen = quarter.reading({ effectiveOn: endOf('02-15') });
    expect([(await readKeyResult(known, 'o.1'))?.value, (await readKeyResult(trueThen, 'o.1'))?.value]).toEqual(['21', '18']);
    expect((await readKeyResult(quarter.reading({ effectiveOn: endOf('02-13') }), 'o.1'))?.confidence.value).toBe('0.4000');
  });
});

describe('a reading as committed', () => {
  it('holds the same values against the plan of the baseline', async () => {
    const reading = quarter.on(endOf('03-12'));
    const amended = await readObjective(reading, 'o');
    const committed = await objectiveAsCommitted(reading, 'o');
    // as amended 12/15 of the one that is left; as committed 12/18 and the cancelled one's nothing
    expect([amended?.progress, amended?.objective.teamId]).toEqual(['0.8000', 'sales']);
    expect([committed?.progress, committed?.objective.teamId]).toEqual(['0.3334', 'field']);
    expect(committed?.keyResults.map(({ progress, score }) => [progress, score])).toEqual([['0.6667', '0.6667'], ['0.0000', '0.0000']]);
  });

  it('has the objectives of the baseline and no others', async () => {
    const found = await asCommitted(quarter.reading(), 'q');
    expect(found?.map(({ objective, baselinePosition }) => [objective.objectiveId, baselinePosition])).toEqual(['c', 'd', 'o'].map((id) => [id, quarter.positionBy(on('01-05'))]));
    expect(await asCommitted(quarter.on(endOf('01-04')), 'q')).toEqual([]);
  });
});

describe('the rhythm of check-ins', () => {
  it('counts the slots whose grace has ended', async () => {
    const rhythm = await rhythmOf(quarter.on(endOf('03-05')), { subject: 'key-result', id: 'o.1' });
    expect(rhythm?.counts).toEqual({ slots: 7, onTime: 1, kept: 1, covered: 2 });
    expect([rhythm?.kept, rhythm?.covered.value, rhythm?.responsible]).toEqual([{ definition: { id: 'rhythm.kept', version: 1 }, value: '0.1429' }, '0.2857', 1]);
  });

  it('is dated by due day, and covers a subtree', async () => {
    const dated = await rhythmOf(quarter.on(endOf('03-05')), { subject: 'key-result', id: 'o.1', from: '2026-02-13', to: '2026-02-20' });
    expect(dated?.counts).toEqual({ slots: 2, onTime: 1, kept: 1, covered: 2 });
    const at = async (teamId: string) => (await rhythmOf(quarter.on(endOf('02-15')), { subject: 'team', id: teamId, cycleId: 'q' }))?.counts.slots;
    expect(await Promise.all(['field', 'service', 'sales', 'root'].map(at))).toEqual([9, 9, 5, 14]);
    expect((await rhythmOf(quarter.on(endOf('02-15')), { subject: 'cycle', id: 'q' }))?.counts.slots).toBe(14);
  });
});
