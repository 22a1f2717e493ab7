import { describe, expect, it } from '@jest/globals';
import { isCairnError } from '@cairn/contracts';
import { adjustMapping } from './adjust.js';
import { EXPORT_FIELDS } from './export-fields.js';
import type { Fields } from './field.js';
import { normalisedName } from './field.js';
import { guessMapping } from './guess.js';
import { LOG_FIELDS } from './log-fields.js';
import { checkComplete, mappingJson, printMapping, unusedColumns } from './mapping.js';
import { readMappingJson } from './read-mapping.js';

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return isCairnError(error) ? error.code : undefined;
  }
  return undefined;
};

const guessed = (header: readonly string[]) => mappingJson(guessMapping(header, EXPORT_FIELDS));

describe('guessing what columns tell', () => {
  it.each<[string, Fields<string>]>([['exports', EXPORT_FIELDS], ['logs', LOG_FIELDS]])('no name of %s stands for two fields', (_kind, fields) => {
    const names = Object.values(fields).flatMap((field) => [...new Set(field.names.map(normalisedName))]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('English, whatever case, spaces and punctuation', () => {
    expect(guessed(['okr_reference', 'TITLE', 'Object-Type', 'Owner E-mail', 'ＵＮＩＴ'])).toEqual({
      reference: 'okr_reference', title: 'TITLE', objectType: 'Object-Type', ownerEmail: 'Owner E-mail', unit: 'ＵＮＩＴ',
    });
  });

  it('Chinese', () => {
    expect(guessed(['目標編號', '標題', '類型', '部門', '負責人', '負責人信箱', '週期', '開始日期', '截止日期', '上層目標', '單位', '起始值', '目標值', '目前值', '權重', '狀態', '標籤', '建立日期'])).toEqual({
      reference: '目標編號', title: '標題', objectType: '類型', team: '部門', ownerName: '負責人', ownerEmail: '負責人信箱', period: '週期', start: '開始日期', due: '截止日期', parent: '上層目標',
      unit: '單位', startValue: '起始值', target: '目標值', current: '目前值', weight: '權重', status: '狀態', tags: '標籤', createdOn: '建立日期',
    });
    const log = guessMapping(['關鍵成果', '生效日期', '記錄時間', '數值', '信心', '健康度', '作者信箱', '備註', '更正'], LOG_FIELDS);
    expect([...log.columns.keys()]).toEqual(['keyResult', 'effectiveOn', 'recordedAt', 'value', 'confidence', 'health', 'authorEmail', 'note', 'kind']);
  });

  it('of two names of one field the better known wins, and the other column is not read', () => {
    const mapping = guessMapping(['ID', 'OKR Reference', 'Cost centre'], EXPORT_FIELDS);
    expect(mappingJson(mapping)).toEqual({ reference: 'OKR Reference' });
    expect(unusedColumns(mapping)).toEqual(['ID', 'Cost centre']);
  });

  it('two columns of one name cannot be told apart', () => {
    expect(codeOf(() => guessed(['Title', 'title ']))).toBe('duplicate-columns');
  });

  it('columns that a refusal added are passed over in silence', () => {
    expect(unusedColumns(guessMapping(['Title', 'Refused line', 'Refused code'], EXPORT_FIELDS))).toEqual([]);
  });

  it('says which fields lack a column, all at once', () => {
    expect(() => checkComplete(guessMapping(['Title', 'Team'], EXPORT_FIELDS), EXPORT_FIELDS)).toThrow('No column was found for reference, objectType, ownerEmail, period');
    const whole = guessMapping(['key_result', 'effective_on', 'recorded_at', 'value', 'author_email'], LOG_FIELDS);
    expect(checkComplete(whole, LOG_FIELDS)).toBe(whole);
  });

  it('is printed a line a field, with what is not read', () => {
    const lines = printMapping(guessMapping(['value', 'Mood'], LOG_FIELDS), LOG_FIELDS).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines).toContain('value       <- "value"');
    expect(lines).toContain('note        <- (not in the file)');
    expect(lines.at(-1)).toBe('(not read)  <- "Mood"');
  });
});

describe('a mapping file', () => {
  const guess = guessMapping(['Goal no.', 'Title', 'Tags', 'Owner'], EXPORT_FIELDS);

  it('overrides the guess, takes columns over and leaves fields out', () => {
    const mapping = adjustMapping(guess, EXPORT_FIELDS, { reference: 'goal no', tags: null, ownerEmail: 'Owner' });
    expect(mappingJson(mapping)).toEqual({ ownerEmail: 'Owner', reference: 'Goal no.', title: 'Title' });
  });

  it('what was printed as JSON can be given again', () => {
    const mapping = adjustMapping(guess, EXPORT_FIELDS, { reference: 'Goal no.' });
    expect(mappingJson(adjustMapping(guess, EXPORT_FIELDS, mappingJson(mapping)))).toEqual(mappingJson(mapping));
  });

  it.each([
    [{ owner: 'Owner' }, 'unknown-field'], [{ toString: 'Owner' }, 'unknown-field'], [{ reference: 'Nope' }, 'unknown-column'], [{ reference: 'Title', title: 'Title' }, 'column-used-twice'],
  ] as const)('%j is refused', (json, code) => {
    expect(codeOf(() => adjustMapping(guess, EXPORT_FIELDS, json))).toBe(code);
  });

  it('cannot name a column that stands twice', () => {
    expect(codeOf(() => adjustMapping(guessMapping(['X', 'x'], EXPORT_FIELDS), EXPORT_FIELDS, { title: 'X' }))).toBe('duplicate-columns');
  });

  it('is an object of names', () => {
    expect(readMappingJson('{"title":"A","tags":null}')).toEqual({ title: 'A', tags: null });
    expect(['{', '[]', 'null', '"a"', '{"title":1}'].map((text) => codeOf(() => readMappingJson(text)))).toEqual(Array.from({ length: 5 }, () => 'mapping-not-readable'));
  });
});
