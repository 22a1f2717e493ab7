import { ALL_PROJECTIONS } from '@cairn/okr-views';
import { ORG, OTHER_ORG } from '@cairn/history/testing';
import { lockDirectory, openDatabase } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { openSqliteViews } from '@cairn/views';
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { cairn } from '../cli.fixture.js';
import { fillData } from '../embedded/data.fixture.js';

const linesOf = (stdout: string): string[] => stdout.trim().split('\n').map((line) => line.replace(/ [0-9a-f]{64}$/, '').replace(/ +/g, ' '));

/** Changes what the rows of an organization say, behind everybody's back. */
function tamper(directory: string): void {
  const db = openDatabase(join(directory, 'views.db'));
  const tables = db.prepare<[string]>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%doc%'").all().map(([name]) => name);
  for (const name of tables) db.prepare(`UPDATE "${name}" SET doc = replace(doc, 'Hsinchu', 'Taipei') WHERE org = ?`).run(ORG);
  db.close();
}

/** Leaves places of other releases, and of a comparison that was broken off. */
async function leave(directory: string, storages: readonly string[]): Promise<void> {
  const lock = lockDirectory(directory);
  const views = await openSqliteViews(lock);
  for (const storage of storages) await views.prepare({ storage, views: { things: { keys: [] } } });
  await views.close();
  lock.release();
}

describe('cairn rebuild', () => {
  it('prints equal checksums of every projection of every organization', async () => {
    await inTemporaryDirectory(async (directory) => {
      await fillData(directory);
      const { code, stdout, stderr } = await cairn(['rebuild'], { CAIRN_DATA: directory });
      const expected = [ORG, OTHER_ORG].flatMap((org) => ALL_PROJECTIONS.map(({ storage }) => `${org} ${storage} at 1 equal`));
      expect({ code, lines: linesOf(stdout) }).toEqual({ code: 0, lines: expected });
      expect(stderr).toContain(`Making goal-views@1 of ${ORG} 1/1`);
    });
  });

  it('ends with 1 and names the row that differs; then nothing is removed', async () => {
    await inTemporaryDirectory(async (directory) => {
      await fillData(directory);
      await leave(directory, ['things@7']);
      tamper(directory);
      const { code, stdout, stderr } = await cairn(['rebuild', '--drop-old'], { CAIRN_DATA: directory });
      expect(code).toBe(1);
      expect(stdout.split('\n').filter((line) => line.includes('different'))).toEqual([expect.stringMatching(/^org-a .*organization.*Taipei Instruments.*Hsinchu Instruments/)]);
      expect(stderr).toContain('views-differ');
      expect(stdout).not.toContain('removed');
    });
  });

  it('removes the views of other releases where all is equal', async () => {
    await inTemporaryDirectory(async (directory) => {
      await fillData(directory);
      await leave(directory, ['goal-views@99', 'gone-views@1', 'goal-views@1~org-z']);
      const dropped = await cairn(['rebuild', '--drop-old'], { CAIRN_DATA: directory });
      expect({ code: dropped.code, lines: linesOf(dropped.stdout).slice(-4) }).toEqual({ code: 0, lines: [expect.stringContaining(OTHER_ORG), 'removed goal-views@1~org-z', 'removed goal-views@99', 'removed gone-views@1'] });
      const { stdout } = await cairn(['rebuild', '--drop-old'], { CAIRN_DATA: directory });
      expect(stdout).toContain('There are no views of other releases.');
    });
  });

  it('makes no data directory where there is none', async () => {
    await inTemporaryDirectory(async (directory) => {
      for (const command of ['rebuild', 'prepare']) expect(await cairn([command, '--data', join(directory, 'none')])).toMatchObject({ code: 1, stderr: expect.stringContaining('data-missing') });
    });
  });

  it('goes to MongoDB where the environment names one, and tells no password', async () => {
    const mongo = { CAIRN_MONGO_URL: 'mongodb://cairn:hunter2@127.0.0.1:1/?serverSelectionTimeoutMS=200' };
    const { code, stderr } = await cairn(['rebuild'], mongo);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('mongo-unreachable') });
    expect(`${stderr}${(await cairn(['rebuild', '--help'], mongo)).stdout}`).not.toContain('hunter2');
  });
});

describe('cairn prepare', () => {
  it('brings the views to the end of the log where they can go on, and says where they can not', async () => {
    await inTemporaryDirectory(async (directory) => {
      await fillData(directory);
      const { code, stdout, stderr } = await cairn(['prepare'], { CAIRN_DATA: directory, CAIRN_MONGO_URL: '' });
      const at = { [ORG]: 'at 3', [OTHER_ORG]: 'at 1' };
      const expected = Object.entries(at).flatMap(([org, how]) => ALL_PROJECTIONS.map(({ storage }) => `${org} ${storage} ${how}`));
      expected[0] = `${ORG} organization-views@1 stands still at 1: subject-unknown`;
      expect({ code, lines: linesOf(stdout) }).toEqual({ code: 1, lines: expected });
      const behind = ALL_PROJECTIONS.length * 2;
      expect(stderr).toContain(`Building views ${behind - 2}/${behind}\n`);
      expect(stderr).toContain('views-not-built');
      expect(linesOf((await cairn(['rebuild'], { CAIRN_DATA: directory })).stdout)).toContain(`${ORG} goal-views@1 at 3 equal`);
    });
  });
});
