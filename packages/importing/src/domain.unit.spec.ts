import { describe, expect, it } from '@jest/globals';
import type { ExportField, LogField } from '@cairn/tables';
import type { ImportPlan, ImportRequest, KnownOrganization } from './index.js';
import { EMPTY_ORGANIZATION, partedMapping, planImport, readImportFile } from './index.js';
import type { Sheet } from './testing/importing.fixture.js';
import { CONTEXT, IMPORTER, applied, checkIn, exportOf, initiative, keyResult, logOf, objective } from './testing/importing.fixture.js';

function plan(goals: Sheet<ExportField>, log: Sheet<LogField> | null = null, more: Partial<ImportRequest> = {}): ImportPlan {
  const files = { okrExport: exportOf(goals), ...(log !== null && { checkInLog: logOf(log) }) };
  return planImport({ ...files, context: CONTEXT, organization: EMPTY_ORGANIZATION, log: { state: 'empty' }, importerId: IMPORTER, ...more });
}

/** The organization after some goals, then changed by hand. */
function organizationWith(goals: Sheet<ExportField>, log: Sheet<LogField> = [], change: (known: KnownOrganization) => Partial<KnownOrganization> = () => ({})): Partial<ImportRequest> {
  const { organization } = applied(plan(goals, log));
  return { organization: { ...organization, ...change(organization) }, log: { state: 'lived' } };
}

const told = (refusals: readonly { line: number; column: string | null; code: string }[] | undefined) => (refusals ?? []).map(({ line, column, code }) => [line, column, code]);
const pathsIn = ({ steps }: ImportPlan) => steps.map(({ path }) => path);

describe('rows that read well and that the organization would refuse', () => {
  it('a key result that is due after its period, with all that hangs on it', () => {
    const under = { ...objective, reference: 'O-2', parent: 'O-1-KR1', ownerEmail: 'bob@example.test', team: 'Sales' };
    const refused = plan([objective, { ...keyResult, due: '2026-10-01' }, initiative, under], [checkIn]);
    expect(told(refused.okrs?.refusals)).toEqual([[3, 'Due Date', 'due-outside-period'], [4, 'Parent OKR', 'refused-parent'], [5, 'Parent OKR', 'refused-parent']]);
    expect(told(refused.checkIns?.refusals)).toEqual([[2, 'key_result', 'unknown-key-result']]);
    expect([refused.okrs?.accepted, refused.counts]).toEqual([1, { teams: 1, people: 1, cycles: 1, objectives: 1 }]);
    expect(new TextDecoder().decode(refused.okrs?.rejected ?? undefined)).toContain('due-outside-period');
  });

  it('an initiative whose only date lies on the wrong side of its period', () => {
    expect(told(plan([objective, keyResult, { ...initiative, start: '2026-10-05' }]).okrs?.refusals)).toEqual([[4, 'Due Date', 'date-upside-down']]);
  });

  it('whatever would be added to a cycle that is closed, or under a goal that is', () => {
    const closed = organizationWith([objective, keyResult], [], ({ cycles }) => ({ cycles: cycles.map((cycle) => ({ ...cycle, state: 'closed' })) }));
    const refused = plan([objective, { ...objective, reference: 'O-2' }, { ...keyResult, reference: 'O-1-KR2' }, initiative], [checkIn], closed);
    expect(told(refused.okrs?.refusals)).toEqual([[3, 'Time Period', 'goal-not-open'], [4, 'Parent OKR', 'goal-not-open'], [5, 'Parent OKR', 'goal-not-open']]);
    expect([told(refused.checkIns?.refusals), refused.steps]).toEqual([[[2, 'key_result', 'goal-not-open']], []]);
  });

  it('a link to a cycle that people have not put around, without touching an objective that is there', () => {
    const year = { ...objective, reference: 'O-Y', period: '2026' };
    const apart = organizationWith([objective, year], [], ({ cycles }) => ({ cycles: cycles.map((cycle) => ({ ...cycle, parentCycleId: null })) }));
    const refused = plan([{ ...objective, parent: 'O-Y' }, { ...objective, reference: 'O-2', parent: 'O-Y' }, { ...keyResult, due: '2026-09-30' }], null, apart);
    expect(told(refused.okrs?.refusals)).toEqual([[2, 'Parent OKR', 'parent-of-other-cycle'], [3, 'Parent OKR', 'parent-of-other-cycle']]);
    expect(refused.counts).toEqual({ keyResults: 1 });
  });

  it('check-ins of a period that has not begun; its goals are planned and committed to', () => {
    const ahead = { period: '2027 Q1' };
    const early = plan([{ ...objective, ...ahead }, { ...keyResult, ...ahead }], [{ ...checkIn, effectiveOn: '2026-12-05' }], { context: { ...CONTEXT, now: '2026-12-06T00:00:00.000Z' } });
    expect(told(early.checkIns?.refusals)).toEqual([[2, 'recorded_at', 'recorded-before-effective']]);
    const log = [{ ...checkIn, effectiveOn: '2026-12-05', recordedAt: '2026-12-05T09:00:00+08:00' }];
    const refused = plan([{ ...objective, ...ahead }, { ...keyResult, ...ahead }], log, { context: { ...CONTEXT, now: '2026-12-06T00:00:00.000Z' } });
    expect(told(refused.checkIns?.refusals)).toEqual([[2, 'key_result', 'period-not-begun']]);
    expect(pathsIn(refused).filter((path) => /activate|sweep|check-ins/.test(path))).toEqual([]);
    expect(pathsIn(refused).some((path) => path.endsWith('/commit'))).toBe(true);
  });
});

describe('times', () => {
  it('a check-in written down before its cycle was active waits for it and keeps its own time', () => {
    const early = { ...checkIn, effectiveOn: '2026-06-25', recordedAt: '2026-06-26T09:00:00+08:00' };
    const { steps } = plan([objective, keyResult], [early]);
    const step = steps.find(({ path }) => path.endsWith('/check-ins'));
    expect(step).toMatchObject({ at: '2026-06-30T16:00:00.000Z', body: { recordedAt: '2026-06-26T01:00:00.000Z' } });
  });

  it('an objective created after the start of its cycle is added then, and the cycle is active before', () => {
    const late = plan([{ ...objective, createdOn: '2026-08-03' }]);
    expect(late.steps.filter(({ path }) => /cycles|objectives/.test(path)).map(({ at, path }) => [at, path.split('/').at(-1)])).toEqual([
      ['2026-06-30T16:00:00.000Z', 'cycles'], ['2026-06-30T16:00:00.000Z', 'start-planning'], ['2026-06-30T16:00:00.000Z', 'activate'],
      ['2026-08-02T16:00:00.000Z', 'objectives'], ['2026-08-02T16:00:00.000Z', 'commit'],
    ]);
  });

  it('what is written on the first day of a cycle is committed to, and linked, before the cycle is active', () => {
    const onTheDay = { createdOn: '2026-07-01' };
    const { steps } = plan([{ ...objective, ...onTheDay, parent: 'O-0' }, { ...objective, ...onTheDay, reference: 'O-0' }, { ...keyResult, ...onTheDay }], [{ ...checkIn, effectiveOn: '2026-07-01', recordedAt: '2026-07-01T00:00:00+08:00' }]);
    expect(steps.filter(({ at }) => at === '2026-06-30T16:00:00.000Z').map(({ path }) => path.split('/').at(-1))).toEqual([
      'organization', 'teams', 'people', 'cycles', 'start-planning', 'objectives', 'objectives', 'key-results', 'commit', 'commit', 'alignments', 'accept', 'activate', 'check-ins',
    ]);
  });

  it('parts have the numbers of the order in which they enter, whatever that of the file', () => {
    const rows = [objective, { ...keyResult, createdOn: '2026-06-25' }, { ...keyResult, reference: 'O-1-KR2', createdOn: '2026-06-22' }];
    const made = plan(rows, [checkIn]);
    const { organization, answers } = applied(made);
    expect([...made.makes].filter(([key, id]) => answers.get(key) !== id)).toEqual([]);
    expect(organization.keyResults.map(({ id, reference }) => [id.split('.')[1], reference])).toEqual([['1', 'O-1-KR2'], ['2', 'O-1-KR1']]);
    expect(organization.checkIns[0]?.keyResultId).toBe(organization.keyResults[1]?.id);
  });

  it('a year is made before the quarter in it, and the link between them is held', () => {
    const rows = [{ ...objective, parent: 'O-Y' }, { ...objective, reference: 'O-Y', period: '2026', createdOn: '2026-06-21' }];
    const { organization } = applied(plan(rows));
    expect([organization.links.length, organization.links[0]?.state]).toEqual([1, 'accepted']);
  });

  it('parts of initiatives are added before the whole is finished, and numbered with the key results', () => {
    const part = { ...initiative, reference: 'P-2', parent: 'P-1', createdOn: '2026-09-10', title: 'Part' };
    const { organization } = applied(plan([objective, part, { ...initiative, status: 'Closed', due: '2026-08-01' }, keyResult]));
    const numbers = organization.initiatives.map(({ id, state }) => [id.split('.')[1], state]);
    expect([organization.keyResults[0]?.id.split('.')[1], numbers]).toEqual(['1', [['2', 'done'], ['3', 'planned']]]);
  });
});

describe('check-ins', () => {
  const correction = { ...checkIn, kind: 'corrects', recordedAt: '2026-07-11T09:00:00+08:00' };

  it('without a log the export tells one, from its last check-in', () => {
    const exported = { ...keyResult, current: '24', lastCheckIn: '2026-09-01', lastCheckInNote: 'on course', status: 'On Track' };
    const { steps } = plan([objective, exported]);
    expect(steps.filter(({ path }) => path.endsWith('.1/check-ins')).map(({ body }) => body)).toEqual([{ value: '24', effectiveAt: '2026-08-31T16:00:00.000Z', saidHealth: 'on-track', moved: 'on course' }]);
  });

  it('without a figure says so, and a correction takes one back', () => {
    const { steps } = plan([objective, keyResult], [{ ...checkIn, value: '' }, { ...checkIn, effectiveOn: '2026-07-08' }, { ...correction, effectiveOn: '2026-07-08', value: '' }]);
    const bodies = steps.filter(({ path }) => path.includes('.1/check-ins') || path.endsWith('/correct')).map(({ body }) => body);
    expect(bodies).toMatchObject([{ noNewFigure: true }, { value: '25' }, { value: null }]);
  });

  it('a correction that changes nothing is no step, then or later', () => {
    const log = [checkIn, correction, { ...correction, recordedAt: '2026-07-12T09:00:00+08:00', value: '24' }];
    const first = plan([objective, keyResult], log);
    expect(first.counts).toMatchObject({ checkIns: 1, corrections: 1 });
    expect(plan([objective, keyResult], log, { organization: applied(first).organization, log: { state: 'lived' } }).steps).toEqual([]);
  });

  it('corrections made under the clock are known again, though their own time is not kept', () => {
    const log = [checkIn, { ...correction, value: '24' }, { ...correction, recordedAt: '2026-07-12T09:00:00+08:00', value: '25' }];
    const standing = organizationWith([objective, keyResult]);
    const later = plan([objective, keyResult], log, standing);
    expect(later.counts).toEqual({ checkIns: 1, corrections: 2 });
    const { organization } = applied(later, standing.organization);
    expect(plan([objective, keyResult], log, { organization, log: { state: 'lived' } })).toMatchObject({ steps: [], checkIns: { refusals: [] } });
  });

  it('a correction that a later one has overtaken, and a row that contradicts what is there, are refused', () => {
    const standing = organizationWith([objective, keyResult], [checkIn, { ...correction, recordedAt: '2026-07-12T09:00:00+08:00', value: '22' }]);
    const refused = plan([objective, keyResult], [{ ...checkIn, value: '26' }, { ...correction, value: '24' }], standing);
    expect(told(refused.checkIns?.refusals)).toEqual([[2, 'recorded_at', 'conflicting-check-in'], [3, 'kind', 'correction-of-nothing']]);
  });

  it('a log alone is read against the key results of the organization', () => {
    const standing = organizationWith([objective, keyResult], [checkIn]);
    const log = logOf([{ ...checkIn, effectiveOn: '2026-07-17', recordedAt: '2026-07-17T09:00:00+08:00', value: '23 days' }]);
    const alone = planImport({ checkInLog: log, context: CONTEXT, organization: EMPTY_ORGANIZATION, log: { state: 'lived' }, importerId: IMPORTER, ...standing });
    expect([alone.counts, pathsIn(alone).at(-1), alone.steps.length]).toEqual([{ checkIns: 1 }, '/imports/check-ins', 2]);
    expect(alone.steps[0]?.path).toBe(`/key-results/${standing.organization?.keyResults[0]?.id}/check-ins`);
  });
});

describe('what is made', () => {
  it('the id of a person does not follow from the address, and is never that of somebody else', () => {
    const idOf = ({ steps }: ImportPlan) => steps.find(({ path }) => path === '/people')?.body?.['personId'];
    const first = plan([objective]);
    expect(idOf(plan([{ ...objective, ownerEmail: 'bob@example.test' }]))).toBe(idOf(first));
    const people = applied(first).organization.people.map(({ id }) => ({ id, email: null }));
    expect(idOf(plan([objective], null, { organization: { ...EMPTY_ORGANIZATION, people } }))).not.toBe(idOf(first));
  });

  it('a unit is left out where a key result counts nothing, and steps keep their names', () => {
    const { steps } = plan([objective, { ...keyResult, target: 'Contract signed; site open' }, { ...keyResult, reference: 'O-1-KR2', target: '>= 95', unit: '%', startValue: '' }]);
    const [milestone, range] = steps.filter(({ path }) => path.endsWith('/key-results')).map(({ body }) => body);
    expect([milestone?.['unit'], milestone?.['steps']]).toEqual([undefined, [expect.objectContaining({ title: 'Contract signed', weight: '1' }), expect.objectContaining({ title: 'site open' })]]);
    expect(range).toMatchObject({ type: 'at-least', low: '95', mode: 'latest', unit: '%' });
  });

  it('a mapping is parted between the files, and changes what is read', () => {
    const { okrExport, checkInLog } = partedMapping({ tags: null, note: 'value', nonsense: 'x' });
    expect([okrExport, checkInLog]).toEqual([{ tags: null, nonsense: 'x' }, { note: 'value' }]);
    const file = readImportFile(new TextEncoder().encode('Goal no.,Title,Type,Team,Email,Period\nO-1,Objective,Objective,Company,ann@example.test,2026 Q3\n'), { reference: 'Goal no.' });
    const mapped = planImport({ okrExport: file, context: CONTEXT, organization: EMPTY_ORGANIZATION, log: { state: 'empty' }, importerId: IMPORTER });
    expect([mapped.counts.objectives, mapped.okrs?.mappingText.split('\n')[0]]).toEqual([1, 'reference       <- "Goal no."']);
  });
});
