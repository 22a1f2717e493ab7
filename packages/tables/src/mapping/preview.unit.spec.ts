import { describe, expect, it } from '@jest/globals';
import { writeTable } from '../reading/write-table.js';
import { LOG_FIELDS } from './log-fields.js';
import { previewTable } from './preview.js';

const header = ['KR', '日期', '記錄時間', 'Mood', '數值'];
const rows = [['K-1', '2026-07-10', '2026-07-10', 'good', '25'], ['K-1', '2026-07-17', '', '😀'.repeat(81), '26'], ['K-2', '2026-07-24', '', '', '27'], ['K-3', '2026-07-31', '', '', '28']];

describe('a look at a file', () => {
  it.each([['utf-8', ','], ['utf-8-bom', ';'], ['utf-16le', '\t'], ['utf-16be', ',']] as const)('tells how it would be read: %s', (encoding, delimiter) => {
    const preview = previewTable(writeTable(header, rows, { encoding, delimiter }), LOG_FIELDS);
    expect(preview).toMatchObject({ encoding, delimiter, mapping: { keyResult: 'KR', effectiveOn: '日期', recordedAt: '記錄時間', value: '數值' }, missing: ['authorEmail'] });
    expect(preview.columns).toEqual([
      { name: 'KR', field: 'keyResult', samples: ['K-1', 'K-2', 'K-3'] },
      { name: '日期', field: 'effectiveOn', samples: ['2026-07-10', '2026-07-17', '2026-07-24'] },
      { name: '記錄時間', field: 'recordedAt', samples: ['2026-07-10'] },
      { name: 'Mood', field: null, samples: ['good', `${'😀'.repeat(80)}…`] },
      { name: '數值', field: 'value', samples: ['25', '26', '27'] },
    ]);
    expect(preview.fields).toContainEqual({ name: 'authorEmail', title: 'author_email', required: true });
  });

  it('wherever its beginning was cut off', () => {
    const whole = writeTable(header, rows, { encoding: 'utf-16le', delimiter: ',' });
    const end = writeTable(header, rows.slice(0, 1), { encoding: 'utf-16le', delimiter: ',' }).length;
    for (let cut = end; cut < whole.length; cut += 1) expect(previewTable(whole.slice(0, cut), LOG_FIELDS).columns[0]).toMatchObject({ name: 'KR', field: 'keyResult' });
  });

  it('goes by what is said instead of the guess', () => {
    const file = writeTable(header, rows, { encoding: 'utf-8', delimiter: ',' });
    expect(previewTable(file, LOG_FIELDS, { authorEmail: 'Mood', value: null })).toMatchObject({ mapping: { authorEmail: 'Mood' }, missing: ['value'] });
  });
});
