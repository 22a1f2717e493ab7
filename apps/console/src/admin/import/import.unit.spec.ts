import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CairnError } from '@cairn/contracts/errors';
import { adjustMapping, EXPORT_FIELDS, guessMapping } from '@cairn/tables';
import { describe, expect, it } from '@jest/globals';
import { answer } from './answer.js';
import { rejectedName } from './download.js';
import { faultOf } from './fault.js';
import type { Told } from './messages.js';
import { mappingOf, missingIn, previewOf, withField } from './preview.js';

const EXPORT = readFileSync(fileURLToPath(new URL('../../../../../packages/tables/fixtures/okr-export.csv', import.meta.url)));

describe('a file before it is imported', () => {
  const { rows, columns } = previewOf('okrs', EXPORT);

  it('is read with samples, and each column is taken for what its name says', () => {
    expect(rows).toBe(145);
    expect(columns[0]).toEqual({ name: 'OKR Reference', samples: ['O-001', 'O-001-KR1', 'O-001-KR2'], field: 'reference' });
    expect(missingIn('okrs', columns)).toEqual([]);
  });

  it('is mapped as it was guessed when nobody says otherwise', () => {
    const guess = guessMapping(columns.map(({ name }) => name), EXPORT_FIELDS);
    expect(adjustMapping(guess, EXPORT_FIELDS, mappingOf('okrs', columns))).toEqual(guess);
  });

  it('gives a field to one column at a time, and says what is missing', () => {
    const title = columns.findIndex(({ field }) => field === 'title');
    const moved = withField(columns, title, 'reference');
    expect([moved[title]?.field, moved[0]?.field]).toEqual(['reference', null]);
    expect(missingIn('okrs', moved)).toEqual(['title']);
    expect(mappingOf('okrs', moved)).toMatchObject({ reference: 'Title', title: null });
  });

  it('that is none is told as a fault, not thrown', async () => {
    const told: Told[] = [];
    await answer({ id: 7, wish: { type: 'preview', kind: 'okrs', bytes: new Uint8Array() } }, (each) => told.push(each));
    expect(told).toEqual([{ id: 7, type: 'fault', fault: { code: 'table-empty', detail: '' } }]);
  });
});

it('names a fault by its code, and what is behind a refused step', () => {
  expect(faultOf(new CairnError('x', { code: 'step-refused', details: { code: 'email-taken' } }))).toEqual({ code: 'step-refused', detail: 'email-taken' });
  expect(faultOf(new CairnError('x', { code: 'something-else' }))).toEqual({ code: 'other', detail: 'something-else' });
});

it.each([['goals.csv', 'goals.rejected.csv'], ['goals.rejected-2.csv', 'goals.rejected.csv'], ['goals', 'goals.rejected.csv']])('the refused rows of %s are in %s', (name, rejected) => {
  expect(rejectedName(name)).toBe(rejected);
});
