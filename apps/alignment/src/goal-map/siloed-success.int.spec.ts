import { told, type Told } from '@cairn/okr-views/testing';
import { describe, expect, it } from '@jest/globals';
import { AskedStory } from './asked-story.fixture.js';

const cycleId = 'q';
const MORNING = 'T09:00:00.000Z';

function objective(objectiveId: string): readonly Told[] {
  const place = { objectiveId, cycleId, teamId: 'team' };
  const keyResult = { ...place, keyResultId: `${objectiveId}.1`, title: 'Share', type: 'increase', start: '0', target: '100', due: '2026-03-31', responsibleId: 'ann' } as const;
  return [
    told(`2026-01-02${MORNING}`, 'objective.created', { ...place, as: 'draft', title: objectiveId, ownerId: 'ann', kind: 'aspirational', tags: [] }),
    told(`2026-01-02${MORNING}`, 'key-result.added', keyResult),
    told(`2026-01-02${MORNING}`, 'objective.committed', { ...place, readVersion: 2 }),
  ];
}

function link(fromObjectiveId: string): readonly Told[] {
  const ends = { alignmentId: fromObjectiveId, fromObjectiveId, cycleId, teamId: 'team', toObjectiveId: 'top', toCycleId: cycleId, toTeamId: 'team', weight: '1' };
  return [told(`2026-01-02${MORNING}`, 'alignment.proposed', { ...ends, awaits: 'to' }), told(`2026-01-02${MORNING}`, 'alignment.accepted', { ...ends, rounds: 1, silent: true })];
}

let said = 0;
function reached(day: string, values: Readonly<Record<string, string>>): readonly Told[] {
  return Object.entries(values).map(([objectiveId, value]) => {
    said += 1;
    const keyResultId = `${objectiveId}.1`;
    const ofSlot = { checkInId: `${keyResultId}.${said}`, slot: `${keyResultId}@${day}`, timeliness: 'on-time', effectiveAt: `${day}${MORNING}`, policyVersion: 1 } as const;
    return told(`${day}${MORNING}`, 'check-in.recorded', { objectiveId, cycleId, teamId: 'team', keyResultId, ...ofSlot, value, noNewFigure: false, confidence: '0.6', saidHealth: 'on-track' });
  });
}

function scored(objectiveId: string, given: string): Told {
  return told(`2026-03-30${MORNING}`, 'objective.scored', { objectiveId, cycleId, teamId: 'team', given, band: 'green', postMortem: false, methodVersion: 1, policyVersion: 1 });
}

/** A quarter of 90 days in which talk is due on Fridays at 16:00: a third of it is over on 31 January. */
const QUARTER: readonly Told[] = [
  told(`2026-01-01${MORNING}`, 'organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 }),
  told(`2026-01-01${MORNING}`, 'team.created', { teamId: 'team', name: 'Team', kind: 'team', effectiveOn: '2026-01-01' }),
  told(`2026-01-01${MORNING}`, 'cycle.created', { cycleId, name: 'Q1', kind: 'quarter', start: '2026-01-01', end: '2026-03-31', keyDates: {}, policy: {}, policyVersion: 1 }),
  ...['top', 'one', 'other'].flatMap(objective),
  ...['one', 'other'].flatMap(link),
  told(`2026-01-02${MORNING}`, 'cycle.activated', { cycleId, countedAt: 0, objectives: 3, keyResults: 3 }),
  ...reached('2026-01-15', { top: '2', one: '60', other: '70' }),
  ...reached('2026-02-25', { top: '40' }),
];

async function findingsOn(story: readonly Told[], ...days: readonly string[]): Promise<readonly unknown[]> {
  const asked = await AskedStory.open(story);
  return Promise.all(days.map(async (day) => (await asked.map(cycleId, `${day}T20:00:00.000Z`)).nodes.find(({ objectiveId }) => objectiveId === 'top')?.findings.includes('siloed-success')));
}

describe('siloed success', () => {
  it('is found after a third of the time, when it was so at two due moments running, until it moves', async () => {
    expect(await findingsOn(QUARTER, '2026-01-30', '2026-02-06', '2026-02-12', '2026-02-13', '2026-02-24', '2026-02-25')).toEqual([false, false, false, true, true, false]);
  });

  it('needs two contributors that count', async () => {
    const alone = QUARTER.filter(({ events }) => !events.some(({ type, data }) => type.startsWith('alignment.') && 'alignmentId' in data && data.alignmentId === 'other'));
    expect(await findingsOn(alone, '2026-02-13')).toEqual([false]);
  });

  it('goes by the scores once they are signed', async () => {
    const by = (own: string) => findingsOn([...QUARTER, scored('one', '0.7'), scored('other', '0.8'), scored('top', own)], '2026-03-31');
    expect([await by('0.3'), await by('0.4')]).toEqual([[true], [false]]);
  });
});
