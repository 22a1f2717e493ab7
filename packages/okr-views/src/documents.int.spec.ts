import { describe, expect, it } from '@jest/globals';
import { catalogue, type EventData, type EventType } from '@cairn/contracts';
import { OKR_PROJECTIONS, okrViews, ORGANIZATION_ID } from './index.js';
import { on } from './testing/quarter.fixture.js';
import { asking, told, type Told } from './testing/story.fixture.js';

/** Of these streams, what no view shows: a hand-over is told by the events it causes, and of a key there is nothing left to show. */
const PASSED_OVER = ['ownership.handed-over', 'person-key.destroyed'];
const CATEGORIES = ['organization', 'team', 'person', 'cycle', 'objective', 'alignment', 'check-ins', 'rhythm', 'cadence'];

const o = { objectiveId: 'o', cycleId: 'q', teamId: 't' };
const kr = { ...o, keyResultId: 'o.1' };
const initiative = { ...kr, initiativeId: 'o.2' };

type Event = { readonly [T in EventType]: readonly [T, EventData<T>] }[EventType];

function log(...events: readonly Event[]): readonly Told[] {
  const created = told(on('01-01'), 'organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 });
  return [created, ...events.map(([type, data]) => told(on('01-02'), type, data as never))];
}

const begun: readonly Event[] = [
  ['objective.created', { ...o, as: 'candidate', title: 'Repaired at once', rationale: { pain: 'Two of three buy once.' }, ownerId: 'ann', kind: 'aspirational', tags: [], externalId: 'X-1' }],
  ['key-result.added', { ...kr, title: 'Days', type: 'decrease', start: '30', target: '12', weight: '50', due: '2026-03-31', responsibleId: 'ann' }],
];

describe('the projections', () => {
  it('act on every event of the streams that they show', () => {
    const acted = new Set(OKR_PROJECTIONS.flatMap(({ types }) => types));
    const shown = catalogue.types().filter((type) => catalogue.definitionOf(type).categories.some((category) => CATEGORIES.includes(category)));
    expect(shown.filter((type) => !acted.has(type))).toEqual(PASSED_OVER);
  });

  it('park on an event about what was never made', async () => {
    await expect(asking(log(['objective.chosen', o]))).rejects.toMatchObject({ code: 'subject-unknown', details: { id: 'o' } });
  });
});

describe('an objective', () => {
  it('goes from candidate to draft, is parked and comes back as what it was', async () => {
    const asked = await asking(log(...begun, ['objective.parked', { ...o, reason: 'Next year.' }], ['objective.resumed', o], ['objective.chosen', o], ['objective.parked', { ...o, reason: 'Later.' }], ['objective.resumed', o]));
    const states = await Promise.all([3, 4, 5, 6, 7, 8].map(async (position) => (await asked.viewsAt(position).get(okrViews.objectives, 'o'))?.state));
    expect(states).toEqual(['candidate', 'parked', 'candidate', 'draft', 'parked', 'draft']);
  });

  it('takes changes field by field, and gives back what is taken away', async () => {
    const asked = await asking(
      log(
        ...begun,
        ['objective.reworded', { ...o, changes: [{ field: 'title', from: 'Repaired at once', to: 'Repaired in a day' }] }],
        ['objective.rationale-changed', { ...o, changes: [{ field: 'pain' }, { field: 'focus', to: 'Clinics.' }] }],
        ['objective.restricted', { ...o, audience: { personIds: ['ann'], teamIds: [] }, reason: 'Not announced.' }],
        ['objective.opened', { ...o, audience: { personIds: ['ann'], teamIds: [] }, reason: 'Announced.' }],
        ['key-result.revised', { ...kr, changes: [{ field: 'weight', from: '50' }, { field: 'due', from: '2026-03-31', to: '2026-03-01' }] }],
        ['objective.scored', { ...o, given: '0.7', band: 'green', postMortem: false, methodVersion: 1, policyVersion: 1 }],
      ),
    );
    const { views } = asked.reading();
    const objective = await views.get(okrViews.objectives, 'o');
    expect(objective).toMatchObject({ title: 'Repaired in a day', rationale: { focus: 'Clinics.' }, state: 'closed', closedAt: on('01-02'), score: { given: '0.7', band: 'green' }, externalId: 'X-1', version: 8, keyResultIds: ['o.1'] });
    expect([objective?.audience, objective?.rationale.pain]).toEqual([undefined, undefined]);
    const keyResult = await views.get(okrViews.keyResults, 'o.1');
    expect(keyResult).toMatchObject({ plan: { title: 'Days', start: '30', due: '2026-03-01' }, dues: [{ dueOn: '2026-03-31' }, { dueOn: '2026-03-01' }], version: 7 });
    expect(keyResult?.plan).not.toHaveProperty('weight');
  });

  it('has initiatives of its own, and a key result that another replaces', async () => {
    const asked = await asking(
      log(
        ...begun,
        ['initiative.added', { ...initiative, title: 'Spare parts', ownerId: 'bob', helpingTeamIds: [] }],
        ['initiative.started', initiative],
        ['initiative.dropped', { ...initiative, reason: 'They deliver overnight now.' }],
        ['key-result.added', { ...kr, keyResultId: 'o.3', title: 'Hours', type: 'boolean', due: '2026-03-31', responsibleId: 'ann', replacesId: 'o.1' }],
      ),
    );
    const { views } = asked.reading();
    expect(await views.get(okrViews.initiatives, 'o.2')).toMatchObject({ state: 'dropped', endedAt: on('01-02'), droppedReason: 'They deliver overnight now.', cycleId: 'q' });
    expect(await views.get(okrViews.objectives, 'o')).toMatchObject({ keyResultIds: ['o.1', 'o.3'], initiativeIds: ['o.2'] });
    expect([(await views.get(okrViews.keyResults, 'o.1'))?.replacedById, (await views.get(okrViews.keyResults, 'o.3'))?.replacesId]).toEqual(['o.3', 'o.1']);
  });
});

describe('a person and the organization', () => {
  it('have what was given to them and not taken back', async () => {
    const asked = await asking(
      log(
        ['person.added', { personId: 'ann', externalId: 'E-1' }],
        ['role.granted', { personId: 'ann', role: 'champion', teamId: 't' }],
        ['role.granted', { personId: 'ann', role: 'viewer' }],
        ['role.revoked', { personId: 'ann', role: 'champion', teamId: 't' }],
        ['delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-02', until: '2026-01-09' }],
        ['delegation.ended', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-02', until: '2026-01-09' }],
        ['organization.labels-changed', { language: 'en', changes: [{ field: 'objective', to: 'North star' }, { field: 'cycle', to: 'Season' }] }],
        ['organization.labels-changed', { language: 'en', changes: [{ field: 'cycle', from: 'Season' }] }],
        ['calendar.changed', { calendarId: 'tw', name: 'Taiwan', daysOff: ['2026-02-16'], workingDays: [], from: '2026-01-01' }],
      ),
    );
    const { views } = asked.reading();
    expect(await views.get(okrViews.people, 'ann')).toMatchObject({ grants: [{ role: 'viewer' }], absences: 'some', delegations: [{ toId: 'bob', endedAt: on('01-02') }] });
    expect(await views.get(okrViews.delegations, 'd')).toMatchObject({ fromId: 'ann', endedAt: on('01-02') });
    expect(await views.get(okrViews.organization, ORGANIZATION_ID)).toMatchObject({ labels: { en: { objective: 'North star' } }, calendars: { tw: [{ calendar: { daysOff: ['2026-02-16'] } }] }, calendarNames: { tw: 'Taiwan' } });
  });
});
