import { describe, expect, it } from '@jest/globals';
import { catalogue, event, type EventData, type Service } from '@cairn/contracts';
import { openMemoryHistory } from '@cairn/history';
import type { Views } from '../../port/views.js';
import { ProjectionFollower } from '../../projection/projection-follower.js';
import { ViewsAt } from '../../reading/views-at.js';
import { checksum } from '../../rebuild/checksum.js';
import { openMemoryViews } from '../../sqlite/open.js';
import { followAll } from '../okrs/follow-all.js';
import { OKR_ORG, RandomOkrs, type Choice } from '../okrs/random-okrs.js';
import { keyResultFigures, objectiveFigure, progressProjection, teamFigures } from './index.js';

const ORG = 'org-a';
const goal = { objectiveId: 'o1', cycleId: 'c1', teamId: 'field' };
const ofKeyResult = { ...goal, keyResultId: 'o1.1' };
const created = { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'Asia/Taipei', languages: ['en'], fiscalYearStartMonth: 1 };
const said = { slot: 'o1.1@2026-09-11', timeliness: 'on-time', noNewFigure: false, confidence: '0.5', saidHealth: 'on-track', policyVersion: 1 } as const;

type Told = readonly [stream: string, ReturnType<typeof event>];

function checkIn(n: number, day: string, value: string): Told {
  return ['check-ins-o1.1', event('check-in.recorded', { ...ofKeyResult, ...said, checkInId: `o1.1.${n}`, effectiveAt: at(day), value })];
}

function correction(n: number, supersedes: number, changes: EventData<'check-in.corrected'>['changes']): Told {
  return ['check-ins-o1.1', event('check-in.corrected', { ...ofKeyResult, checkInId: `o1.1.${n}`, supersedes: `o1.1.${supersedes}`, changes, reason: 'Counted twice.' })];
}

function at(day: string): string {
  return `2026-${day}T00:00:00.000Z`;
}

/** Days from call to repair, 30 → 12, in the field team under service. */
const BEGINNING: readonly Told[] = [
  ['organization', event('organization.created', created)],
  ['team-service', event('team.created', { teamId: 'service', name: 'Service', kind: 'division', effectiveOn: '2026-07-01' })],
  ['team-sales', event('team.created', { teamId: 'sales', name: 'Sales', kind: 'division', effectiveOn: '2026-07-01' })],
  ['team-field', event('team.created', { teamId: 'field', name: 'Field', kind: 'team', parentTeamId: 'service', effectiveOn: '2026-07-01' })],
  ['objective-o1', event('objective.created', { ...goal, as: 'draft', title: 'Repaired at once', ownerId: 'p1', kind: 'committed', tags: [] })],
  ['objective-o1', event('key-result.added', { ...ofKeyResult, title: 'Days', type: 'decrease', start: '30', target: '12', due: '2026-12-31', responsibleId: 'p1' })],
];

/** Views that have followed a log of these events, one to a commit; and their reading at any position. */
async function viewsOf(events: readonly Told[]): Promise<(position: number) => ViewsAt> {
  const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2026, 9, 1) });
  for (const [index, [stream, { type, data }]] of [...BEGINNING, ...events].entries()) {
    const service: Service = stream.startsWith('check-ins-') ? 'check-ins' : 'goals';
    const recorded = { id: `019aa3f0-0000-7000-8000-${String(index).padStart(12, '0')}`, type, schema: 1, data };
    await history.append({ org: ORG, stream, service, expect: { kind: 'any' }, commandId: `c${index}`, requestHash: 'a'.repeat(64), actor: 'p1', via: 'api', correlationId: 'c', events: [recorded] });
  }
  const views = await followed(history, ORG);
  return (position) => new ViewsAt(views, ORG, position);
}

async function followed(history: Parameters<typeof followAll>[0]['history'], org: string): Promise<Views> {
  const views = openMemoryViews();
  await views.prepare(progressProjection);
  await followAll({ history, follower: new ProjectionFollower({ projection: progressProjection, views, catalogue }), org, page: 4 });
  return views;
}

const progressAt = async (reading: ViewsAt, day: string): Promise<unknown> => (await keyResultFigures(reading, 'o1.1', at(day)))?.progress;

describe('progress known at a position, true at an instant', () => {
  it('is 0 before anything was found, and unknown before the key result was', async () => {
    const reading = await viewsOf([]);
    expect(await keyResultFigures(reading(6), 'o1.1', at('09-11'))).toEqual({ value: null, progress: '0.0000' });
    expect(await keyResultFigures(reading(5), 'o1.1', at('09-11'))).toBeUndefined();
  });

  it('tells what was known from what was true', async () => {
    const reading = await viewsOf([checkIn(1, '09-11', '21'), checkIn(2, '08-01', '27')]);
    expect(await Promise.all([progressAt(reading(7), '09-11'), progressAt(reading(8), '09-11')])).toEqual(['0.5000', '0.5000']);
    expect(await Promise.all([progressAt(reading(7), '08-15'), progressAt(reading(8), '08-15'), progressAt(reading(8), '07-31')])).toEqual(['0.0000', '0.1667', '0.0000']);
  });

  it('takes of two values of one time the later in the history', async () => {
    const reading = await viewsOf([checkIn(1, '09-11', '21'), checkIn(2, '09-11', '24')]);
    expect([await progressAt(reading(7), '09-11'), await progressAt(reading(8), '09-11')]).toEqual(['0.5000', '0.3333']);
  });

  it('puts a correction in the place of what it corrects, and a correction of it in its place', async () => {
    const reading = await viewsOf([
      checkIn(1, '09-11', '21'),
      correction(2, 1, [{ field: 'value', from: '21', to: '24' }]),
      correction(3, 2, [{ field: 'effectiveAt', from: at('09-11'), to: at('10-01') }]),
    ]);
    expect(await Promise.all([7, 8, 9].map((position) => progressAt(reading(position), '09-15')))).toEqual(['0.5000', '0.3333', '0.0000']);
    expect(await progressAt(reading(9), '10-01')).toBe('0.3333');
  });

  it('is eased when the target moves: the same value gives more from then on', async () => {
    const reading = await viewsOf([
      checkIn(1, '09-11', '21'),
      ['objective-o1', event('key-result.goalpost-moved', { ...ofKeyResult, changes: [{ field: 'target', from: '12', to: '15' }], direction: 'eased', reason: 'The second site opens in January.' })],
    ]);
    expect([await progressAt(reading(7), '09-11'), await progressAt(reading(8), '09-11')]).toEqual(['0.5000', '0.6000']);
  });

  it('leaves out of the objective what was cancelled', async () => {
    const reading = await viewsOf([
      checkIn(1, '09-11', '21'),
      ['objective-o1', event('key-result.added', { ...ofKeyResult, keyResultId: 'o1.2', title: 'Sites', type: 'boolean', due: '2026-12-31', responsibleId: 'p1' })],
      ['objective-o1', event('key-result.cancelled', { ...ofKeyResult, reason: 'Measured the wrong thing.' })],
    ]);
    expect(await Promise.all([7, 8, 9].map((position) => objectiveFigure(reading(position), 'o1', at('09-11'))))).toEqual(['0.5000', '0.2500', '0.0000']);
  });

  it('follows teams and objectives as they move', async () => {
    const reading = await viewsOf([
      checkIn(1, '09-11', '21'),
      ['team-field', event('team.moved', { teamId: 'field', fromParentId: 'service', toParentId: 'sales', effectiveOn: '2026-10-01' })],
      ['objective-o1', event('objective.moved', { ...goal, teamId: 'service', fromTeamId: 'field', toTeamId: 'service' })],
      ['objective-o1', event('objective.cancelled', { ...goal, teamId: 'service', reason: 'The product line was sold.' })],
    ]);
    const of = async (position: number): Promise<unknown[]> =>
      Promise.all(['service', 'sales', 'field'].map(async (team) => (await teamFigures(reading(position), team, at('09-11'))).progress));
    expect(await Promise.all([7, 8, 9, 10].map(of))).toEqual([['0.5000', null, '0.5000'], [null, '0.5000', '0.5000'], ['0.5000', null, null], [null, null, null]]);
    expect(await teamFigures(reading(6), 'service', at('09-11'))).toEqual({ progress: '0.0000', measured: 1, notMeasured: 0 });
  });
});

describe('the progress projection', () => {
  it('of version 1 makes these rows of this log', async () => {
    const choices = Array.from({ length: 120 }, (_, index): Choice => ({ act: index * 7, which: index * 3, other: index * 5, day: (index * 11) % 90, figure: (index * 13) % 120 }));
    const { appends } = new RandomOkrs(choices);
    const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2026, 9, 1) });
    await Promise.all(appends.map((request) => history.append(request)));
    const sum = await checksum({ views: await followed(history, OKR_ORG), projection: progressProjection, org: OKR_ORG, at: appends.length });
    expect([progressProjection.storage, sum]).toEqual(['progress@1', 'ad61684ffe28ae745a3eed65641bd2e7fe0243d4a598f971e5ce3fdafda9df75']);
  });

  it('parks on a correction of what never was said', async () => {
    await expect(viewsOf([correction(2, 1, [{ field: 'value', to: '24' }])])).rejects.toMatchObject({ code: 'subject-unknown' });
  });
});
