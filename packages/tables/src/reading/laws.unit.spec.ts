import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Delimiter } from './delimiter.js';
import { DELIMITERS } from './delimiter.js';
import type { Encoding } from './encoding.js';
import { readTable } from './read-table.js';
import { shield, unshield } from './shield.js';
import { writeTable } from './write-table.js';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'];

const REFUSED = /[^\n\t\P{Cc}]|[\ufeff\ufffd]/gu;

/** Text that a table can hold, rich in what parts cells, lines and formulas. */
const character = fc.oneof(fc.constantFrom('"', ',', ';', '\t', '\n', '=', '+', '-', '@', "'", ' ', '1', '.', '%'), fc.constantFrom('目', '標', 'é', '😀', '＝', '\u0338'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
const cell = fc.array(character, { maxLength: 8 }).map((parts) => parts.join('').replaceAll(/\r\n?/g, '\n').replaceAll(REFUSED, '').normalize('NFC'));
const name = cell.map((text) => `x${text}`.normalize('NFC'));

const table = fc.integer({ min: 2, max: 5 }).chain((columns) => fc.record({
  header: fc.array(name, { minLength: columns, maxLength: columns }),
  rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }).filter((cells) => cells.some((text) => text.trim() !== '')), { maxLength: 6 }),
}));
const form = fc.record({ encoding: fc.constantFrom(...ENCODINGS), delimiter: fc.constantFrom<Delimiter>(...DELIMITERS) });

describe('laws of tables', () => {
  it('what was written reads back equal, in every encoding and with every delimiter, guessed', () => {
    fc.assert(fc.property(table, form, ({ header, rows }, { encoding, delimiter }) => {
      const read = readTable(writeTable(header, rows, { encoding, delimiter }));
      expect(read).toMatchObject({ encoding, delimiter, header, unreadable: [], refusals: [] });
      expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
    }), { numRuns: 500 });
  });

  it('the same table reads equal whatever its form, lines included', () => {
    fc.assert(fc.property(table, form, form, ({ header, rows }, one, other) => {
      const read = [one, other].map((written) => readTable(writeTable(header, rows, written)));
      expect(read[0]?.rows).toEqual(read[1]?.rows);
      expect(read[0]?.header).toEqual(read[1]?.header);
    }));
  });

  it('shielding is undone exactly, and leaves nothing that a spreadsheet would run', () => {
    fc.assert(fc.property(cell, (text) => {
      expect(unshield(shield(text))).toBe(text);
      expect(/^[=@\t＝＋－＠]/u.test(shield(text))).toBe(false);
    }), { numRuns: 500 });
  });

  it('however the quotes are broken, each line of the file belongs to exactly one row, read or refused', () => {
    const line = fc.string({ unit: fc.constantFrom('"', ',', 'x'), maxLength: 8 }).filter((text) => /x/.test(text));
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { rows, unreadable, blankRows } = readTable(Buffer.from(`a,b\n${lines.join('\n')}`));
      const taken = [...rows, ...unreadable].toSorted((one, other) => one.line - other.line);
      const ends = taken.map(({ line: begin, cells }) => begin + cells.join('').split('\n').length);
      expect([2, ...ends]).toEqual([...taken.map(({ line: begin }) => begin), 2 + lines.length]);
      expect(blankRows).toBe(0);
    }), { numRuns: 2000 });
  });

  it('any bytes at all are read or refused with a stable code, never otherwise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const { rows, header } = readTable(bytes);
        expect(rows.every(({ cells }) => cells.length === header.length)).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'CairnError' });
      }
    }), { numRuns: 500 });
  });
});
