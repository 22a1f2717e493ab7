import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImportFiles } from './read-files.js';
import { writeRejectedFile } from './write-rejected.js';

describe('the file of refused rows', () => {
  it('never takes the place of one that somebody may be mending', async () => {
    await inTemporaryDirectory((directory) => {
      const write = (name: string, text: string): string => writeRejectedFile(join(directory, name), Buffer.from(text)).slice(directory.length + 1);
      expect(write('goals.csv', 'one')).toBe('goals.rejected.csv');
      expect(write('goals.csv', 'one')).toBe('goals.rejected.csv');
      writeFileSync(join(directory, 'goals.rejected.csv'), 'mended');
      expect(write('goals.rejected.csv', 'two')).toBe('goals.rejected-2.csv');
      expect(write('goals.rejected-2.csv', 'three')).toBe('goals.rejected-3.csv');
      expect(readFileSync(join(directory, 'goals.rejected.csv'), 'utf8')).toBe('mended');
      expect(writeRejectedFile(join(directory, 'goals.csv'), Buffer.from('x'), join(directory, 'other'))).toBe(join(directory, 'other', 'goals.rejected.csv'));
    });
  });
});

describe('mappings', () => {
  it('of one file tell of both tables, unless the log has its own', async () => {
    await inTemporaryDirectory((directory) => {
      const file = (name: string, text: string): string => {
        writeFileSync(join(directory, name), text);
        return join(directory, name);
      };
      const paths = { okrs: file('goals.csv', 'a\n1\n'), checkIns: file('log.csv', 'b\n2\n'), map: file('map.json', '{"reference":"a","keyResult":"b"}') };
      const { okrExport, checkInLog } = readImportFiles(paths);
      expect([okrExport?.mapping, checkInLog?.mapping]).toEqual([{ reference: 'a' }, { keyResult: 'b' }]);
      const own = readImportFiles({ ...paths, checkInsMap: file('own.json', '{"keyResult":null}') });
      expect([own.okrExport?.mapping, own.checkInLog?.mapping]).toEqual([{ reference: 'a', keyResult: 'b' }, { keyResult: null }]);
    });
  });
});
