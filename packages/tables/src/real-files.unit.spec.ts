import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { CONTEXT } from './okr-export/sheet.fixture.js';
import {
  EXPORT_FIELDS, LOG_FIELDS, checkComplete, checkInsOfExport, compareWithLog, guessMapping, keyResultsForLog, planCheckInLog, planOkrExport, readTable, unusedColumns, writeRejected, writeTable,
} from './index.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const okrs = readTable(fixture('okr-export.csv'));
const log = readTable(fixture('check-ins.csv'));
const okrsMapping = checkComplete(guessMapping(okrs.header, EXPORT_FIELDS), EXPORT_FIELDS);
const logMapping = checkComplete(guessMapping(log.header, LOG_FIELDS), LOG_FIELDS);
const plan = planOkrExport(okrs, okrsMapping, CONTEXT);
const logContext = { ...CONTEXT, keyResults: keyResultsForLog(plan), people: new Set(plan.people.map(({ email }) => email)) };
const logPlan = planCheckInLog(log, logMapping, logContext);

/** line, column, code */
const told = (refusals: typeof plan.refusals) => refusals.map(({ line, column, code }) => [line, column, code]);

describe('the export of a real organization', () => {
  it('is UTF-8 with a byte order mark, by commas, and every column is guessed', () => {
    expect(okrs).toMatchObject({ encoding: 'utf-8-bom', delimiter: ',' });
    expect([okrsMapping.columns.size, unusedColumns(okrsMapping)]).toEqual([24, []]);
  });

  it('146 rows: one blank (line 25), 8 refused, 137 accepted', () => {
    expect([okrs.blankRows, okrs.rows.length, okrs.unreadable.length]).toEqual([1, 145, 0]);
    expect(new Set(plan.refusals.map(({ line }) => line)).size).toBe(8);
    expect([plan.objectives.length, plan.keyResults.length, plan.initiatives.length]).toEqual([31, 92, 14]);
  });

  it.each([
    ['O-904 ends in July and starts in September', 19, [['Due Date', 'date-upside-down']]],
    ['O-901 lies under O-902', 22, [['Parent OKR', 'circle']]],
    ['X-1 is a Big Bet', 36, [['Object Type', 'unknown-object-type']]],
    ['O-003-KR8 has no owner, starts at n/a and aims for better', 67, [['Owner Email', 'missing-owner'], ['Start Value', 'unreadable-number'], ['Target', 'unreadable-number']]],
    ['O-002-KR9 goes from 40 to 40', 75, [['Target', 'start-equals-target']]],
    ['O-900 has the parent O-777, which is nowhere', 93, [['Parent OKR', 'orphan-parent']]],
    ['O-902 lies under O-901', 115, [['Parent OKR', 'circle']]],
    ['O-001 is used a second time', 124, [['OKR Reference', 'duplicate-reference']]],
  ])('%s (line %i)', (_why, line, expected) => {
    expect(plan.refusals.filter((refusal) => refusal.line === line).map(({ column, code }) => [column, code])).toEqual(expected);
  });

  it('comes to 53 people, 15 teams in a tree, one quarter, and 27 links: O-001 to O-004 stand at the top', () => {
    expect([plan.people.length, plan.teams.length, plan.links.length]).toEqual([53, 15, 27]);
    expect(plan.cycles).toMatchObject([{ name: '2026 Q3', kind: 'quarter', start: '2026-07-01', end: '2026-09-30' }]);
    const linked = new Set(plan.links.map(({ fromObjectiveId }) => fromObjectiveId));
    expect(plan.objectives.filter(({ id }) => !linked.has(id)).map(({ reference }) => reference)).toEqual(['O-001', 'O-002', 'O-003', 'O-004']);
    expect(plan.teams.filter(({ parentId }) => parentId === null)).toMatchObject([{ name: 'Company', kind: 'organization' }]);
  });

  it('its figures are read in every form that it has', () => {
    const byReference = new Map(plan.keyResults.map((keyResult) => [keyResult.reference, keyResult]));
    expect(byReference.get('O-001-KR1')).toMatchObject({ measure: { type: 'decrease', start: '22', target: '8' }, unit: '%', currency: null, weight: '20', lastCheckIn: { value: '13' } });
    expect(byReference.get('O-009-KR1')).toMatchObject({ measure: { type: 'increase', start: '-12500000', target: '8000000' }, unit: 'TWD', currency: 'TWD', lastCheckIn: { value: '-6292801' } });
    expect(byReference.get('O-010-KR3')?.lastCheckIn.value).toBe('-1187345');
    expect(byReference.get('O-025-KR4')).toMatchObject({ measure: { type: 'decrease', start: '27', target: '9' }, start: '2026-07-01', due: '2026-09-30', createdAt: '2026-06-28T16:00:00.000Z' });
    expect(new Set(plan.keyResults.map(({ measure }) => measure.type))).toEqual(new Set(['increase', 'decrease']));
  });

  it('formulas, quoted line breaks and tags are text', () => {
    const notes = new Map(plan.keyResults.map(({ reference, lastCheckIn }) => [reference, lastCheckIn.note]));
    expect(notes.get('O-001-KR1')).toBe('=HYPERLINK("http://example.test","report")');
    expect(notes.get('O-001-KR4')).toBe('兩家診所已確認\n下週回報結果');
    expect(plan.objectives.find(({ reference }) => reference === 'O-005')?.tags).toEqual(['customer', 'quality']);
  });

  it('projects hang under key results', () => {
    expect(plan.initiatives.filter(({ state }) => state === 'done').map(({ reference }) => reference)).toEqual(okrs.rows.filter(({ cells }) => cells[2] === 'Project' && cells[19] === 'Closed').map(({ cells }) => cells[0]));
    expect(plan.initiatives.every(({ keyResultId, parentId }) => parentId === null && plan.keyResults.some(({ id }) => id === keyResultId))).toBe(true);
  });
});

describe('its log of check-ins', () => {
  it('1039 rows: 4 refused, 1035 accepted, 22 of them corrections that find what they correct', () => {
    expect([log.encoding, log.rows.length, logPlan.checkIns.length]).toEqual(['utf-8', 1039, 1035]);
    expect(logPlan.checkIns.filter(({ supersedes }) => supersedes !== null)).toHaveLength(22);
    expect(logPlan.checkIns.filter(({ kind }) => kind === 'corrects')).toHaveLength(22);
  });

  it('an unknown key result of an unknown author (line 42), a date in 2031 (92), a value "abc" (93), and line 12 again (142)', () => {
    expect(told(logPlan.refusals)).toEqual([
      [42, 'key_result', 'unknown-key-result'],
      [42, 'author_email', 'unknown-email'],
      [92, 'effective_on', 'date-in-future'],
      [93, 'value', 'unreadable-number'],
      [142, 'recorded_at', 'duplicate-check-in'],
    ]);
  });

  it('stands in order of recorded time, and each correction right the row of its day', () => {
    const times = logPlan.checkIns.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted());
    const byId = new Map(logPlan.checkIns.map((checkIn) => [checkIn.id, checkIn]));
    const correction = logPlan.checkIns.find(({ line }) => line === 10);
    expect(byId.get(correction?.supersedes ?? '')).toMatchObject({ line: 77, keyResult: 'O-009-KR1', value: '-9850668.46' });
    expect(byId.size).toBe(1035);
  });

  it('covers every key result, so the export is compared and gives no check-in', () => {
    const logged = new Set(logPlan.checkIns.map(({ keyResult }) => keyResult));
    expect(checkInsOfExport(plan, logged, CONTEXT.source)).toEqual([]);
    expect(checkInsOfExport(plan, new Set(), CONTEXT.source)).toHaveLength(92);
    const differences = compareWithLog(plan, logPlan.checkIns, CONTEXT.timeZone);
    const count = (what: string) => differences.filter((difference) => difference.what === what).length;
    expect(['current-value', 'last-check-in', 'note', 'status'].map(count)).toEqual([91, 88, 78, 73]);
    expect(differences[0]).toEqual({ line: 3, keyResult: 'O-001-KR1', what: 'current-value', exported: '13', logged: '13.4' });
  });
});

describe('both files', () => {
  it.each([['utf-8', ';'], ['utf-16le', '\t'], ['utf-16be', ',']] as const)('come to the same plans as %s by %j', (encoding, delimiter) => {
    const again = (table: typeof okrs) => readTable(writeTable(table.header, table.rows.map(({ cells }) => cells), { encoding, delimiter }));
    const withoutLines = (value: unknown) => JSON.parse(JSON.stringify(value, (key, held: unknown) => (key === 'line' || key === 'reason' ? undefined : held))) as unknown;
    expect(withoutLines(planOkrExport(again(okrs), okrsMapping, CONTEXT))).toEqual(withoutLines(plan));
    expect(withoutLines(planCheckInLog(again(log), logMapping, logContext))).toEqual(withoutLines(logPlan));
  });

  it('what was refused reads back with its reasons, and is refused for the same', () => {
    const rejected = readTable(writeRejected(okrs, plan.refusals) ?? new Uint8Array());
    expect(rejected.rows).toHaveLength(8);
    const mapping = guessMapping(rejected.header, EXPORT_FIELDS);
    expect(unusedColumns(mapping)).toEqual([]);
    const codes = planOkrExport(rejected, mapping, CONTEXT).refusals.map(({ code }) => code);
    expect(codes).toEqual(['date-upside-down', 'circle', 'unknown-object-type', 'missing-owner', 'unreadable-number', 'unreadable-number', 'start-equals-target', 'orphan-parent', 'circle']);
  });
});
