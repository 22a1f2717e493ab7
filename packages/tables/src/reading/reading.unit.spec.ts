import { describe, expect, it } from '@jest/globals';
import { isCairnError } from '@cairn/contracts';
import { FILE_BYTES_AT_MOST, ROWS_AT_MOST } from './limits.js';
import { readTable } from './read-table.js';
import { shield, unshield } from './shield.js';
import { writeRejected } from './write-rejected.js';
import { writeTable } from './write-table.js';

const read = (text: string) => readTable(Buffer.from(text));

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return isCairnError(error) ? error.code : undefined;
  }
  return undefined;
}

describe('reading a table', () => {
  it('keeps the line on which each row begins, over quoted line breaks and blank rows', () => {
    const { rows, blankRows } = read('a,b\r\n1,"x\r\ny"\r\n\r\n,\r\n3,4');
    expect(rows).toEqual([{ line: 2, cells: ['1', 'x\ny'] }, { line: 6, cells: ['3', '4'] }]);
    expect(blankRows).toBe(2);
  });

  it.each([['a;b,c;d\n1;2;3', ';'], ['a\tb\n1,0\t2', '\t'], ['a,b\n1;2;3;4,5', ','], ['"a;b;c",d\n1,2', ','], ['a\n1', ',']])('guesses what parts the cells of %j', (text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  it('a delimiter can be given', () => {
    expect(readTable(Buffer.from('a;b,c\n1;2,3'), { delimiter: ',' }).rows).toEqual([{ line: 2, cells: ['1;2', '3'] }]);
  });

  it.each([['utf-8', []], ['utf-8-bom', [0xef, 0xbb, 0xbf]]] as const)('reads %s', (encoding, mark) => {
    const table = readTable(Buffer.concat([Buffer.from(mark), Buffer.from('編號,b\n落後,😀')]));
    expect(table).toMatchObject({ encoding, header: ['編號', 'b'], rows: [{ line: 2, cells: ['落後', '😀'] }] });
  });

  it('ill-formed bytes refuse the row they stand in and no other', () => {
    const { rows, unreadable, refusals } = readTable(Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.from([0xb8, 0xa8]), Buffer.from(',3\n4,5\n')]));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(unreadable.map(({ line }) => line)).toEqual([3]);
    expect(refusals).toMatchObject([{ line: 3, column: 'a', code: 'ill-formed-text' }]);
  });

  it('rows after one whose quotes do not match are read, none is taken along', () => {
    const { rows, unreadable } = read('a,b\n1,"x"c\n3,4\n5,"6\n7"\n8,x"9\n"0,1\n2,3\n');
    expect(rows).toEqual([{ line: 3, cells: ['3', '4'] }, { line: 4, cells: ['5', '6\n7'] }, { line: 8, cells: ['2', '3'] }]);
    expect(unreadable).toEqual([{ line: 2, cells: ['1,"x"c'] }, { line: 6, cells: ['8,x"9'] }, { line: 7, cells: ['"0,1'] }]);
  });

  it('text is composed; surplus empty cells are cut off', () => {
    expect(read('a,b\ne\u0301,x,,').rows).toEqual([{ line: 2, cells: ['\u00e9', 'x'] }]);
  });

  it('cells that begin like formulas are text', () => {
    expect(read('a\n=1+1\n+a\n-a\n@a').rows.map(({ cells }) => cells[0])).toEqual(['=1+1', '+a', '-a', '@a']);
  });

  it('refuses a file as a whole where no row could be told', () => {
    const utf16WithoutMark = Buffer.from('a,b\n1,2', 'utf16le');
    const big5 = Buffer.from([0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0x61, 0x0a, 0x31]);
    expect(codeOf(() => read(''))).toBe('table-empty');
    expect(codeOf(() => read('\n , \n'))).toBe('table-empty');
    expect(codeOf(() => readTable(utf16WithoutMark))).toBe('unreadable-header');
    expect(codeOf(() => readTable(big5))).toBe('unreadable-header');
    expect(codeOf(() => read('a,"b"c\n1,2\n'))).toBe('unreadable-header');
    expect(codeOf(() => read(','.repeat(300).replaceAll(',', 'x,')))).toBe('table-too-large');
    expect(codeOf(() => read(`a\n${'1\n'.repeat(ROWS_AT_MOST + 1)}`))).toBe('table-too-large');
    expect(codeOf(() => readTable(new Uint8Array(FILE_BYTES_AT_MOST + 1)))).toBe('table-too-large');
  });
});

describe('writing a table', () => {
  it.each(['=HYPERLINK("x")', '+1+2', '-2+3', '@a', '\ta', "'=a", "''@a", '＝a', '-a'])('%j gets an apostrophe, and loses it again', (cell) => {
    expect(shield(cell)).toBe(`'${cell}`);
    expect(unshield(shield(cell))).toBe(cell);
  });

  it.each(['a', "'tis", '-12,500,000', '+5', '-5 %', "'-5", '', "'"])('%j is left alone both ways', (cell) => {
    expect([shield(cell), unshield(cell)]).toEqual([cell, cell]);
  });

  it('is RFC 4180: CRLF, and quotes where any reader could part a cell', () => {
    const bytes = writeTable(['a', 'b'], [['x;y', 'say "hi"'], ['1\n2', ' z']], { encoding: 'utf-8', delimiter: ',' });
    expect(Buffer.from(bytes).toString()).toBe('a,b\r\n"x;y","say ""hi"""\r\n"1\n2"," z"\r\n');
  });

  it('UTF-16 carries its byte order mark', () => {
    expect([...writeTable(['a'], [], { encoding: 'utf-16be', delimiter: ',' })]).toEqual([0xfe, 0xff, 0, 0x61, 0, 0x0d, 0, 0x0a]);
    expect([...writeTable(['a'], [], { encoding: 'utf-16le', delimiter: ',' })]).toEqual([0xff, 0xfe, 0x61, 0, 0x0d, 0, 0x0a, 0]);
  });
});

describe('the file of refused rows', () => {
  const table = readTable(Buffer.from('\ufeffa;b\n=1;2\n3;4\n5;6;7\n'));
  const refusals = [
    { line: 2, column: 'a', code: 'unreadable-number', reason: 'first' },
    ...table.refusals,
    { line: 2, column: 'b', code: 'unreadable-date', reason: 'second' },
  ] as const;

  it('has the form of the file, every cell, and the reasons of each row', () => {
    const rejected = readTable(writeRejected(table, refusals) ?? new Uint8Array());
    expect(rejected).toMatchObject({ encoding: 'utf-8-bom', delimiter: ';', header: ['a', 'b', 'Surplus 1', 'Refused line', 'Refused column', 'Refused code', 'Refused reason'] });
    expect(rejected.rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
      ['=1', '2', '', '2', 'a\nb', 'unreadable-number\nunreadable-date'],
      ['5', '6', '7', '4', '', 'wrong-cell-count'],
    ]);
  });

  it('refused again, it has one set of reasons', () => {
    const again = readTable(writeRejected(table, refusals) ?? new Uint8Array());
    const rejected = readTable(writeRejected(again, [{ line: 2, column: null, code: 'circle', reason: 'third' }]) ?? new Uint8Array());
    expect(rejected.header).toEqual(['a', 'b', 'Surplus 1', 'Refused line', 'Refused column', 'Refused code', 'Refused reason']);
    expect(rejected.rows.map(({ cells }) => cells)).toEqual([['=1', '2', '', '2', '', 'circle', 'third']]);
  });

  it('is not there when nothing was refused', () => {
    expect(writeRejected(table, [])).toBeNull();
  });
});
