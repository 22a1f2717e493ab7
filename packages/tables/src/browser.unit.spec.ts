/**
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { expect, it } from '@jest/globals';

it('reads and writes tables where there is nothing of Node, as in a browser', async () => {
  const nodes: { Buffer?: unknown; process?: unknown } = globalThis;
  delete nodes.Buffer;
  delete nodes.process;
  const { guessMapping, LOG_FIELDS, mappingJson, readTable, writeTable } = await import('./index.js');
  const rows = [['備註', 'say "hi", 😀'], ['=1', 'two\nlines']];
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
    const table = readTable(writeTable(['KR', 'Note'], rows, { encoding, delimiter: ';' }));
    expect([table.encoding, table.rows.map(({ cells }) => cells)]).toEqual([encoding, rows]);
    expect(mappingJson(guessMapping(table.header, LOG_FIELDS))).toEqual({ keyResult: 'KR', note: 'Note' });
  }
  const broken = readTable(new TextEncoder().encode('KR,Note\nå,"a" b\nK-2,fine\n'));
  expect([broken.rows.map(({ cells }) => cells), broken.unreadable.map(({ cells }) => cells)]).toEqual([[['K-2', 'fine']], [['å,"a" b']]]);
});
