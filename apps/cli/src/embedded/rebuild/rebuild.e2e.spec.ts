import { OKR_PROJECTIONS } from '@cairn/okr-views';
import { ORG, OTHER_ORG } from '@cairn/history/testing';
import { openDatabase } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { cairn } from '../../cli.fixture.js';
import { fillData } from '../data.fixture.js';

describe('cairn rebuild', () => {
  it('prints equal checksums of every projection of every organization', async () => {
    await inTemporaryDirectory(async (directory) => {
      await fillData(directory);
      const { code, stdout } = await cairn(['rebuild'], { CAIRN_DATA: directory });
      const expected = [ORG, OTHER_ORG].flatMap((org) => OKR_PROJECTIONS.map(({ storage }) => `${org}  ${storage}  at 1  equal`));
      expect({ code, lines: stdout.trim().split('\n').map((line) => line.replace(/ [0-9a-f]{64}$/, '')) }).toEqual({ code: 0, lines: expected });
    });
  });

  it('ends with 1 and names the row that differs', async () => {
    await inTemporaryDirectory(async (directory) => {
      await fillData(directory);
      const db = openDatabase(join(directory, 'views.db'));
      const tables = db.prepare<[string]>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%doc%'").all().map(([name]) => name);
      for (const name of tables) db.prepare(`UPDATE "${name}" SET doc = replace(doc, 'Hsinchu', 'Taipei') WHERE org = ?`).run(ORG);
      db.close();
      const { code, stdout, stderr } = await cairn(['rebuild'], { CAIRN_DATA: directory });
      expect(code).toBe(1);
      expect(stdout.split('\n').filter((line) => line.includes('different'))).toEqual([expect.stringMatching(/^org-a .*organization.*Taipei Instruments.*Hsinchu Instruments/)]);
      expect(stderr).toContain('views-differ');
    });
  });

  it('makes no data directory where there is none', async () => {
    await inTemporaryDirectory(async (directory) => {
      expect(await cairn(['rebuild', '--data', join(directory, 'none')])).toMatchObject({ code: 1, stderr: expect.stringContaining('data-missing') });
    });
  });
});
