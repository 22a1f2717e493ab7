import { readTable } from '@cairn/tables';
import { describe, expect, it } from '@jest/globals';
import { columnNames, DATASETS } from './dataset.js';
import { EXPORT_FORMS } from './export-form.js';

const columns = ['id', 'title', 'tags', 'done'];
const rows = [{ id: 'o-1', title: '=cmd|calc', tags: ['a', 'b'], done: true }, { id: 'o-2', title: '+1 (quoted, "so")', tags: [], done: null }, { id: 'o-3', title: '@home' }];

describe('an export', () => {
  it('as CSV has one mark and one header however many parts it has, and text stays text', () => {
    const { chunk } = EXPORT_FORMS.csv;
    const bytes = Buffer.concat([chunk(rows.slice(0, 1), { columns, isFirst: true }), chunk(rows.slice(1), { columns, isFirst: false }), chunk([], { columns, isFirst: false })]);
    expect(bytes.toString('utf8')).toBe('\ufeffid,title,tags,done\r\no-1,\'=cmd|calc,"a; b",true\r\no-2,"\'+1 (quoted, ""so"")",,\r\no-3,\'@home,,\r\n');
    expect(readTable(bytes).rows.map(({ cells }) => cells[1])).toEqual(rows.map(({ title }) => title));
  });

  it('as NDJSON is a line for each row, with every column', () => {
    const text = Buffer.from(EXPORT_FORMS.ndjson.chunk(rows, { columns, isFirst: true })).toString('utf8');
    expect(text.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)[2]).toEqual({ id: 'o-3', title: '@home', tags: null, done: null });
  });

  it.each(Object.keys(DATASETS) as (keyof typeof DATASETS)[])('of %s never has a score and a person in one row', (dataset) => {
    const isPerson = (name: string): boolean => ['ownerId', 'responsibleId'].includes(name);
    expect(columnNames(dataset, 'with').filter(isPerson)).toEqual([]);
    expect(columnNames(dataset, 'without').filter((name) => name.startsWith('score'))).toEqual([]);
  });
});
