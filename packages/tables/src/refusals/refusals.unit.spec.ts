import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { ExportField } from '../mapping/export-fields.js';
import type { LogField } from '../mapping/log-fields.js';
import type { Sheet } from '../okr-export/sheet.fixture.js';
import { initiative, keyResult, logRow, objective, planExport, planLog } from '../okr-export/sheet.fixture.js';
import { readTable } from '../reading/read-table.js';
import type { Refusal, RefusalCode } from './refusal.js';
import { PLANNING_REFUSAL_CODES, REFUSAL_CODES } from './refusal.js';

type Case<S> = readonly [why: string, given: S, code: RefusalCode, line: number, column: string | null];

const IN_FILES: readonly Case<string>[] = [
  ['a quote inside a quoted cell is not doubled', 'a,b\n1,2\n1,"x"y"\n3,4\n', 'broken-quotes', 3, null],
  ['a quote is never closed', 'a,b\n1,2\n"x,4\n', 'broken-quotes', 3, null],
  ['a row has a cell too many', 'a,b\n1,2,3\n', 'wrong-cell-count', 2, null],
  ['a row has a cell too few', 'a,b\n\n1\n', 'wrong-cell-count', 3, null],
  ['a cell holds a control character', 'a,b\n1,x\u0007\n', 'control-character', 2, 'b'],
  ['a cell has more characters than a spreadsheet holds', `a,b\n${'x'.repeat(32_768)},2\n`, 'too-long', 2, 'a'],
  ['a row after a quoted line break', 'a,b\n"x\ny",1\nz,\ufffd\n', 'ill-formed-text', 4, 'b'],
];

const other = { ...objective, reference: 'O-2' } as const;

const IN_EXPORTS: readonly Case<Sheet<ExportField>>[] = [
  ['no reference', [{ ...objective, reference: '' }], 'missing-reference', 2, 'OKR Reference'],
  ['no title', [{ ...objective, title: ' ' }], 'missing-title', 2, 'Title'],
  ['a title beyond the limit', [{ ...objective, title: 'x'.repeat(401) }], 'too-long', 2, 'Title'],
  ['no type', [{ ...objective, objectType: '' }], 'missing-object-type', 2, 'Object Type'],
  ['a type nobody knows', [objective, { ...other, objectType: 'Big Bet' }], 'unknown-object-type', 3, 'Object Type'],
  ['no team', [{ ...objective, team: '' }], 'missing-team', 2, 'Team'],
  ['a level of teams that is no word', [{ ...objective, teamType: '%%' }], 'unreadable-team-type', 2, 'Team Type'],
  ['no owner', [{ ...objective, ownerEmail: '' }], 'missing-owner', 2, 'Owner Email'],
  ['an owner without an address', [{ ...objective, ownerEmail: 'Ann' }], 'unreadable-email', 2, 'Owner Email'],
  ['no period', [{ ...objective, period: '' }], 'missing-period', 2, 'Time Period'],
  ['a period that only the rows could tell, without dates', [{ ...objective, period: 'FY26' }], 'unreadable-period', 2, 'Time Period'],
  ['a date that is none', [{ ...objective, due: 'end of September' }], 'unreadable-date', 2, 'Due Date'],
  ['a day that no calendar has', [{ ...objective, start: '2026-02-30' }], 'unreadable-date', 2, 'Start Date'],
  ['a date that could be two', [{ ...objective, start: '03/04/2026' }], 'ambiguous-date', 2, 'Start Date'],
  ['an end before the start', [{ ...objective, start: '2026-09-30', due: '2026-07-01' }], 'date-upside-down', 2, 'Due Date'],
  ['created tomorrow', [{ ...objective, createdOn: '2026-11-23' }], 'date-in-future', 2, 'Created On'],
  ['a status nobody knows', [{ ...objective, status: 'meh' }], 'unreadable-status', 2, 'Status'],
  ['a tag beyond the limit', [{ ...objective, tags: 'x'.repeat(61) }], 'unreadable-tags', 2, 'Tags'],
  ['a key result of nothing', [{ ...keyResult, parent: '' }], 'missing-parent', 2, 'Parent OKR'],
  ['a start that is no number', [objective, { ...keyResult, startValue: 'n/a' }], 'unreadable-number', 3, 'Start Value'],
  ['no start', [objective, { ...keyResult, startValue: '' }], 'missing-start', 3, 'Start Value'],
  ['no target', [objective, { ...keyResult, target: '' }], 'missing-target', 3, 'Target'],
  ['start = target', [objective, { ...keyResult, startValue: '40', target: '40.0' }], 'start-equals-target', 3, 'Target'],
  ['bounds the wrong way round', [objective, { ...keyResult, target: '95 – 90' }], 'unmeasurable', 3, 'Target'],
  ['a figure of another unit than its column', [objective, { ...keyResult, target: '12 %' }], 'unit-mismatch', 3, 'Target'],
  ['a sign of several currencies', [objective, { ...keyResult, unit: '$' }], 'ambiguous-currency', 3, 'Unit'],
  ['a weight below nothing', [objective, { ...keyResult, weight: '-5%' }], 'unreadable-weight', 3, 'Weight'],
  ['a current value that is neither yes nor no', [objective, { ...keyResult, target: 'done', current: 'half' }], 'unreadable-value', 3, 'Current Value'],
  ['a reference used before', [objective, { ...objective, title: 'Other' }], 'duplicate-reference', 3, 'OKR Reference'],
  ['a parent that is nowhere', [{ ...objective, parent: 'O-9' }], 'orphan-parent', 2, 'Parent OKR'],
  ['a project of an objective', [objective, { ...initiative, parent: 'O-1' }], 'wrong-parent-type', 3, 'Parent OKR'],
  ['a parent in another quarter', [objective, { ...other, period: '2026 Q4', parent: 'O-1' }], 'parent-of-other-cycle', 3, 'Parent OKR'],
  ['its own parent', [{ ...objective, parent: 'O-1' }], 'circle', 2, 'Parent OKR'],
  ['a team in two places', [{ ...objective, team: 'A', parentTeam: 'B' }, { ...other, team: 'A', parentTeam: 'C' }], 'contradicting-team', 3, 'Parent team'],
  ['a team of two levels', [{ ...objective, teamType: 'team' }, { ...other, teamType: 'department' }], 'contradicting-team', 3, 'Team Type'],
  ['a team under itself', [{ ...objective, team: 'A', parentTeam: 'A' }], 'team-circle', 2, 'Parent team'],
];

const IN_LOGS: readonly Case<Sheet<LogField>>[] = [
  ['no key result', [{ ...logRow, keyResult: '' }], 'missing-key-result', 2, 'key_result'],
  ['a key result of nothing', [{ ...logRow, keyResult: 'O-9-KR1' }], 'unknown-key-result', 2, 'key_result'],
  ['no date', [{ ...logRow, effectiveOn: '' }], 'missing-date', 2, 'effective_on'],
  ['true tomorrow', [{ ...logRow, effectiveOn: '2026-11-23' }], 'date-in-future', 2, 'effective_on'],
  ['true long before the cycle', [{ ...logRow, effectiveOn: '2026-05-30' }], 'effective-too-early', 2, 'effective_on'],
  ['no time of recording', [{ ...logRow, recordedAt: '' }], 'missing-recorded-at', 2, 'recorded_at'],
  ['written down before it was true', [{ ...logRow, recordedAt: '2026-07-09T23:59:59+08:00' }], 'recorded-before-effective', 2, 'recorded_at'],
  ['a value that is no number', [{ ...logRow, value: 'abc' }], 'unreadable-number', 2, 'value'],
  ['a confidence above ten', [{ ...logRow, confidence: '11' }], 'unreadable-confidence', 2, 'confidence_0_10'],
  ['a health that says none', [{ ...logRow, health: 'closed' }], 'unreadable-health', 2, 'health'],
  ['no author', [{ ...logRow, authorEmail: '' }], 'missing-author', 2, 'author_email'],
  ['an author nobody knows', [{ ...logRow, authorEmail: 'ghost@example.test' }], 'unknown-email', 2, 'author_email'],
  ['a kind nobody knows', [{ ...logRow, kind: 'deletes' }], 'unreadable-kind', 2, 'kind'],
  ['a note beyond the limit', [{ ...logRow, note: 'x'.repeat(2001) }], 'too-long', 2, 'note'],
  ['the same row again', [logRow, logRow], 'duplicate-check-in', 3, 'recorded_at'],
  ['another value at the same time of the same day', [logRow, { ...logRow, value: '24' }], 'conflicting-check-in', 3, 'recorded_at'],
  ['a correction of nothing', [{ ...logRow, kind: 'corrects' }], 'correction-of-nothing', 2, 'kind'],
];

const placed = (code: RefusalCode, line: number, column: string | null) => ({ line, column, code });
const places = (refusals: readonly Refusal[]) => refusals.map(({ line, column, code }) => ({ line, column, code }));

describe('every refusal, with its line and column', () => {
  it.each(IN_FILES)('a file: %s', (_why, text, ...expected) => {
    expect(places(readTable(Buffer.from(text)).refusals)).toEqual([placed(...expected)]);
  });

  it.each(IN_EXPORTS)('an export: %s', (_why, sheet, ...expected) => {
    expect(places(planExport(sheet).refusals)).toEqual([placed(...expected)]);
  });

  it.each(IN_LOGS)('a log: %s', (_why, sheet, ...expected) => {
    expect(places(planLog(sheet).refusals)).toEqual([placed(...expected)]);
  });

  it('an export: what hangs on a refused row is refused with it, all the way down', () => {
    expect(places(planExport([initiative, keyResult, { ...objective, title: '' }]).refusals)).toEqual([
      { line: 2, column: 'Parent OKR', code: 'refused-parent' },
      { line: 3, column: 'Parent OKR', code: 'refused-parent' },
      { line: 4, column: 'Title', code: 'missing-title' },
    ]);
  });

  it('no code is without a case here', () => {
    const tried = new Set<RefusalCode>(['refused-parent', ...[...IN_FILES, ...IN_EXPORTS, ...IN_LOGS].map(([, , code]) => code)]);
    expect(REFUSAL_CODES.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('docs/import.md says of every code what to do, and of no other', () => {
    const text = readFileSync(new URL('../../../../docs/import.md', import.meta.url), 'utf8');
    const [, section = ''] = text.split('## Every refusal');
    const documented = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    expect(documented.toSorted()).toEqual([...REFUSAL_CODES, ...PLANNING_REFUSAL_CODES].toSorted());
  });

  it('a row is told all its faults at once', () => {
    const { refusals, keyResults } = planExport([objective, { ...keyResult, ownerEmail: '', startValue: 'n/a', target: 'better' }]);
    expect(keyResults).toEqual([]);
    expect(places(refusals)).toEqual([
      { line: 3, column: 'Owner Email', code: 'missing-owner' },
      { line: 3, column: 'Start Value', code: 'unreadable-number' },
      { line: 3, column: 'Target', code: 'unreadable-number' },
    ]);
  });
});
