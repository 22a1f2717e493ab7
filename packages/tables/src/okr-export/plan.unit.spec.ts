import { describe, expect, it } from '@jest/globals';
import { readDate } from '@cairn/method';
import { compareWithLog } from '../compare/compare.js';
import { checkInsOfExport } from '../compare/check-ins-of-export.js';
import { importedId } from '../rows/deterministic-id.js';
import { CONTEXT, initiative, keyResult, logRow, objective, planExport, planLog } from './sheet.fixture.js';

const codes = (plan: { readonly refusals: readonly { readonly code: string }[] }) => plan.refusals.map(({ code }) => code);

describe('how a key result is measured', () => {
  it.each([
    [{ startValue: '30', target: '12' }, { type: 'decrease', start: '30', target: '12' }],
    [{ startValue: '12 %', target: '30 %', unit: '%' }, { type: 'increase', start: '12', target: '30' }],
    [{ startValue: '(NT$12,500,000)', target: '8,000,000', unit: 'TWD' }, { type: 'increase', start: '-12500000', target: '8000000' }],
    [{ startValue: '99999999999999999998', target: '99999999999999999999' }, { type: 'increase', start: '99999999999999999998', target: '99999999999999999999' }],
    [{ startValue: '', target: '>= 95' }, { type: 'at-least', low: '95', mode: 'latest', tolerance: null }],
    [{ startValue: '80', target: '至少 95' }, { type: 'at-least', low: '95', mode: 'latest', tolerance: null }],
    [{ startValue: '', target: '3 or less' }, { type: 'at-most', high: '3', mode: 'latest', tolerance: null }],
    [{ startValue: '', target: '90 – 95' }, { type: 'between', low: '90', high: '95', mode: 'latest', tolerance: null }],
    [{ startValue: '', target: 'between 90 and 95 days' }, { type: 'between', low: '90', high: '95', mode: 'latest', tolerance: null }],
    [{ startValue: '', target: 'Done', unit: '' }, { type: 'boolean' }],
    [{ startValue: '', target: 'TBD' }, { type: 'baseline' }],
    [{ startValue: '', target: 'Contract signed; site open', unit: '' }, { type: 'milestone', steps: [{ id: 's1', weight: '1', dueOn: null }, { id: 's2', weight: '1', dueOn: null }] }],
  ])('%j', (cells, measure) => {
    const { keyResults, refusals } = planExport([objective, { ...keyResult, ...cells }]);
    expect(refusals).toEqual([]);
    expect(keyResults[0]?.measure).toEqual(measure);
  });

  it('the unit comes from its column or from the figures', () => {
    const unitOf = (cells: object) => planExport([objective, { ...keyResult, ...cells }]).keyResults.map(({ unit, currency }) => [unit, currency])[0];
    expect(unitOf({ unit: 'TWD', startValue: '$5', target: 'NT$9' })).toEqual(['TWD', 'TWD']);
    expect(unitOf({ unit: '', startValue: '5', target: '9 %' })).toEqual(['%', null]);
    expect(unitOf({ unit: '', startValue: '5 h', target: '9' })).toEqual(['h', null]);
    expect(unitOf({ unit: '', startValue: '5', target: '9' })).toEqual([null, null]);
  });

  it('a milestone keeps the names of its steps, and reads its value by them', () => {
    const [milestone] = planExport([objective, { ...keyResult, unit: '', startValue: '', target: 'Contract signed; site open', current: 'Site open' }]).keyResults;
    expect(milestone).toMatchObject({ stepTitles: { s1: 'Contract signed', s2: 'site open' }, lastCheckIn: { value: ['s2'] } });
  });
});

describe('what rows come to', () => {
  it('parents come before children whatever the order of rows; a project may be a part of another', () => {
    const plan = planExport([{ ...initiative, reference: 'P-2', parent: 'P-1', status: 'Closed' }, initiative, keyResult, objective]);
    expect(plan.refusals).toEqual([]);
    const [whole, part] = plan.initiatives;
    expect([whole?.reference, part?.reference]).toEqual(['P-1', 'P-2']);
    expect(part).toMatchObject({ parentId: whole?.id, keyResultId: plan.keyResults[0]?.id, state: 'done' });
    expect(whole).toMatchObject({ parentId: null, state: 'planned' });
    expect(plan.keyResults[0]?.objectiveId).toBe(plan.objectives[0]?.id);
  });

  it('the parent of an objective is a link, to an objective or to a key result of one', () => {
    const { links, objectives, keyResults } = planExport([objective, keyResult, { ...objective, reference: 'O-2', parent: 'O-1' }, { ...objective, reference: 'O-3', parent: 'O-1-KR1' }]);
    expect(links).toMatchObject([
      { line: 4, fromObjectiveId: objectives[1]?.id, toObjectiveId: objectives[0]?.id, toKeyResultId: null },
      { line: 5, fromObjectiveId: objectives[2]?.id, toObjectiveId: objectives[0]?.id, toKeyResultId: keyResults[0]?.id },
    ]);
  });

  it('a circle through a key result is one too, and is named', () => {
    const plan = planExport([{ ...objective, parent: 'O-1-KR1' }, keyResult]);
    expect(plan.refusals.map(({ code, reason }) => [code, reason])).toEqual([
      ['circle', 'The parents go round in a circle: O-1 → O-1-KR1 → O-1'],
      ['circle', 'The parents go round in a circle: O-1-KR1 → O-1 → O-1-KR1'],
    ]);
  });

  it('what leads into a circle without lying on it waits for it', () => {
    const plan = planExport([{ ...objective, parent: 'O-2' }, { ...objective, reference: 'O-2', parent: 'O-1' }, { ...objective, reference: 'O-3', parent: 'O-1' }]);
    expect(codes(plan)).toEqual(['circle', 'circle', 'refused-parent']);
  });

  it('a chain of any length is no trouble', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => ({ ...objective, reference: `O-${at}`, parent: `O-${at + 1}` }));
    expect(codes(planExport([...chain, { ...objective, reference: 'O-20000' }]))).toEqual([]);
    expect(new Set(codes(planExport([...chain, { ...objective, reference: 'O-20000', title: '' }])))).toEqual(new Set(['refused-parent', 'missing-title']));
  });

  it('teams are gathered from all rows, those above them too', () => {
    const { teams } = planExport([{ ...objective, team: 'Data' }, { ...objective, reference: 'O-2', team: 'Data', parentTeam: 'Product', teamType: 'Team' }, { ...objective, reference: 'O-3', team: 'Product', teamType: '部門' }]);
    expect(teams.map(({ name, kind, parentId }) => [name, kind, teams.find(({ id }) => id === parentId)?.name])).toEqual([['Product', 'department', undefined], ['Data', 'team', 'Product']]);
  });

  it('people are told apart by address, whatever its case, and have no id made from it', () => {
    const { people } = planExport([{ ...objective, ownerName: '' }, { ...objective, reference: 'O-2', ownerEmail: 'ANN@example.test', ownerName: 'Ann' }]);
    expect(people).toEqual([{ email: 'ann@example.test', name: 'Ann' }]);
  });

  it('a period whose days its name does not tell reaches over those of its rows', () => {
    const plan = planExport([{ ...objective, period: 'FY26', start: '2026-04-01', due: '2026-12-31' }, { ...objective, reference: 'O-2', period: 'FY26', start: '2026-05-01', due: '31 Mar 2027', parent: 'O-1' }]);
    expect(plan.cycles).toMatchObject([{ name: 'FY26', kind: 'custom', start: '2026-04-01', end: '2027-03-31' }]);
    expect(plan.refusals).toEqual([]);
  });

  it('an objective may contribute to a longer period around its own', () => {
    const plan = planExport([{ ...objective, period: '2026' }, { ...objective, reference: 'O-2', parent: 'O-1' }]);
    expect([plan.refusals, plan.links.length, plan.cycles.length]).toEqual([[], 1, 2]);
  });

  it('the same file against the same organization is the same plan; another source or kind has other ids', () => {
    const sheet = [objective, keyResult, initiative];
    expect(planExport(sheet)).toEqual(planExport(sheet));
    const [first] = planExport(sheet).objectives;
    expect(first?.id).toBe(importedId('org-1', 'objective', 'O-1'));
    expect(new Set([first?.id, importedId('org-2', 'objective', 'O-1'), importedId('org-1', 'key-result', 'O-1')]).size).toBe(3);
    expect(first?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('mended rows find their parents in the organization', () => {
    const cycle = { name: '2026 Q3', start: readDate('2026-07-01', 'start'), end: readDate('2026-09-30', 'end') };
    const known = { goals: new Map([['O-1', { id: 'obj-1', objectType: 'objective' as const, title: 'Objective', parent: null, cycle }]]), teams: new Map([['Company', 'team-1']]), cycles: new Map([['2026 Q3', 'cyc-1']]) };
    const plan = planExport([keyResult], known);
    expect(plan.refusals).toEqual([]);
    expect(plan.keyResults).toMatchObject([{ objectiveId: 'obj-1', teamId: 'team-1', cycleId: 'cyc-1' }]);
    expect(planExport([objective], known).objectives).toMatchObject([{ id: 'obj-1' }]);
    expect(codes(planExport([{ ...objective, title: 'Another' }], known))).toEqual(['duplicate-reference']);
  });
});

describe('what the log adds to the export', () => {
  const exported = { ...keyResult, current: '20', lastCheckIn: '2026-07-20', lastCheckInNote: 'fine', status: 'On Track' };

  it('with rows in the log, differences are told: against the newest by the time it was true, corrections applied', () => {
    const sheet = [objective, exported];
    const log = planLog([
      { ...logRow, effectiveOn: '2026-07-20', recordedAt: '2026-07-20T09:00:00+08:00', value: '22', health: 'at risk', note: 'fine' },
      { ...logRow, effectiveOn: '2026-07-20', recordedAt: '2026-07-20T10:00:00+08:00', value: '21', health: 'at risk', note: 'fine', kind: 'corrects' },
      { ...logRow, effectiveOn: '2026-07-10', recordedAt: '2026-07-25T09:00:00+08:00', value: '25' },
    ], sheet);
    expect(compareWithLog(planExport(sheet), log.checkIns, CONTEXT.timeZone)).toEqual([
      { line: 3, keyResult: 'O-1-KR1', what: 'current-value', exported: '20', logged: '21' },
      { line: 3, keyResult: 'O-1-KR1', what: 'status', exported: 'on-track', logged: 'at-risk' },
    ]);
  });

  it('without rows in the log there is nothing to compare, and one check-in of the owner', () => {
    const plan = planExport([objective, exported]);
    expect(compareWithLog(plan, [], CONTEXT.timeZone)).toEqual([]);
    expect(checkInsOfExport(plan, new Set(['O-1-KR1']), 'org-1')).toEqual([]);
    expect(checkInsOfExport(plan, new Set(), 'org-1')).toMatchObject([
      { keyResult: 'O-1-KR1', keyResultId: plan.keyResults[0]?.id, value: '20', effectiveAt: '2026-07-19T16:00:00.000Z', health: 'on-track', authorEmail: 'ann@example.test', note: 'fine', supersedes: null },
    ]);
  });

  it('a last check-in without a date, or without anything said, is none', () => {
    expect(checkInsOfExport(planExport([objective, { ...exported, lastCheckIn: '' }]), new Set(), 'org-1')).toEqual([]);
    expect(checkInsOfExport(planExport([objective, { ...exported, current: '', lastCheckInNote: '' }]), new Set(), 'org-1')).toEqual([]);
  });
});
