import { catalogue } from '@cairn/contracts';
import { headsOf, openSqliteHistory } from '@cairn/history';
import { ORG, OTHER_ORG } from '@cairn/history/testing';
import { lockDirectory, openDatabase } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { openSqliteKeys, openSqliteState } from '@cairn/state';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cairn } from '../../cli.fixture.js';
import { fillData } from '../data.fixture.js';
import { describeFile } from './describe-file.js';
import { makeBackup } from './make-backup.js';
import { restoreBackup } from './restore-backup.js';

interface Place {
  readonly data: string;
  readonly backup: string;
  readonly restored: string;
}

const clock = (): number => Date.UTC(2026, 10, 21);

const templates = mkdtempSync(join(tmpdir(), 'cairn-templates-'));

beforeAll(async () => {
  await fillData(join(templates, 'data'));
  await makeBackup({ data: join(templates, 'data'), target: join(templates, 'backup'), version: '0.1.0', clock });
});

afterAll(() => rmSync(templates, { recursive: true }));

/** Runs `work` where a data directory has been backed up. */
function backedUp(work: (place: Place) => Promise<void>): Promise<void> {
  return inTemporaryDirectory(async (directory) => {
    cpSync(templates, directory, { recursive: true });
    await work({ data: join(directory, 'data'), backup: join(directory, 'backup'), restored: join(directory, 'restored') });
  });
}

const restore = ({ backup, restored }: Place, keys = join(backup, 'keys')): ReturnType<typeof restoreBackup> => restoreBackup({ from: backup, keys, data: restored, clock });

/** What a server would find in a data directory. */
async function contentOf(directory: string): Promise<object> {
  const lock = lockDirectory(directory);
  const [history, state, keys] = [await openSqliteHistory(lock, { catalogue, clock }), openSqliteState({ directory }), openSqliteKeys({ directory }, (size) => new Uint8Array(size))];
  const heads = await headsOf(history);
  const bodies = await Promise.all(heads.map(({ org }) => history.readStored(org, 0)));
  const people = await state.directory.page(ORG, { limit: 10 });
  const secret = Buffer.from(await keys.secrets.getOrCreate({ kind: 'operator' }, 'test')).toString('hex');
  await Promise.all([history.close(), state.close(), keys.close()]);
  lock.release();
  return { heads, bodies, people, secret };
}

/** Changes a database of a backup and its manifest with it, as whoever holds both can. */
async function forge(folder: string, name: string, sql: string): Promise<void> {
  const db = openDatabase(join(folder, name));
  db.exec(sql);
  db.exec('PRAGMA journal_mode = DELETE');
  db.close();
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: { name: string }[] };
  const files = await Promise.all(manifest.files.map((file) => describeFile(folder, file.name)));
  writeFileSync(path, JSON.stringify({ ...manifest, files }));
}

describe('cairn backup and cairn restore', () => {
  it('bring back history, state and keys as they were', async () => {
    await backedUp(async ({ data, restored }) => {
      const backup = `${data}-backup`;
      const made = await cairn(['backup', backup], { CAIRN_DATA: data });
      expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('keep them elsewhere') });
      expect(made.stdout).toMatch(new RegExp(`^${ORG} {2}at 3 {2}[0-9a-f]{64}\n${OTHER_ORG} {2}at 1 {2}[0-9a-f]{64}\n$`));
      const { code, stdout, stderr } = await cairn(['restore', backup, '--data', restored]);
      expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/destroyed again at the next start.*forget them again/) });
      expect(stdout).toBe(made.stdout.replaceAll('\n', '  holds\n'));
      expect(await contentOf(restored)).toEqual(await contentOf(data));
      expect(readdirSync(restored).filter((name) => !/-(wal|shm)$|^\.lock/.test(name)).toSorted()).toEqual(['history.db', 'keys.db', 'state.db']);
    });
  });

  it('end with 1 while a server holds the data', async () => {
    await backedUp(async ({ data }) => {
      const backup = `${data}-backup`;
      const lock = lockDirectory(data);
      expect(await cairn(['backup', backup, '--data', data])).toMatchObject({ code: 1, stderr: expect.stringContaining('directory-in-use') });
      expect(existsSync(backup)).toBe(false);
      lock.release();
    });
  });
});

describe('a backup', () => {
  it('keeps the keys apart, for their owner alone', async () => {
    await backedUp(async ({ backup }) => {
      expect(readdirSync(backup).toSorted()).toEqual(['history.db', 'keys', 'manifest.json', 'state.db']);
      expect(readdirSync(join(backup, 'keys')).toSorted()).toEqual(['keys.db', 'manifest.json']);
      expect([backup, join(backup, 'keys'), join(backup, 'keys', 'keys.db'), join(backup, 'state.db')].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0, 0, 0]);
    });
  });

  it('is restored with keys that were kept elsewhere', async () => {
    await backedUp(async (place) => {
      const elsewhere = join(place.data, '..', 'safe');
      cpSync(join(place.backup, 'keys'), elsewhere, { recursive: true });
      rmSync(join(place.backup, 'keys'), { recursive: true });
      await expect(restore(place)).rejects.toMatchObject({ code: 'manifest-invalid' });
      await restore(place, elsewhere);
      expect(await contentOf(place.restored)).toEqual(await contentOf(place.data));
    });
  });

  it('is not restored into a directory that a server holds', async () => {
    await backedUp(async (place) => {
      const lock = lockDirectory(place.restored);
      await expect(restore(place)).rejects.toMatchObject({ code: 'directory-in-use' });
      lock.release();
    });
  });

  it('is never overwritten, and never overwrites', async () => {
    await backedUp(async (place) => {
      const before = await describeFile(place.backup, 'history.db');
      await expect(makeBackup({ data: place.data, target: place.backup, version: '0.1.0', clock })).rejects.toMatchObject({ code: 'directory-not-empty' });
      expect(await describeFile(place.backup, 'history.db')).toEqual(before);
      mkdirSync(place.restored);
      writeFileSync(join(place.restored, 'history.db'), 'mine');
      await expect(restore(place)).rejects.toMatchObject({ code: 'directory-not-empty' });
      expect(readFileSync(join(place.restored, 'history.db'), 'utf8')).toBe('mine');
    });
  });

  it('is made of a data directory that is one', async () => {
    await inTemporaryDirectory(async (directory) => {
      await expect(makeBackup({ data: join(directory, 'none'), target: join(directory, 'backup'), version: '0.1.0', clock })).rejects.toMatchObject({ code: 'data-missing' });
      expect(readdirSync(directory)).toEqual([]);
    });
  });
});

describe('a backup that is not what it was', () => {
  const tampering: readonly [string, (backup: string) => Promise<void> | void, string][] = [
    ['a file with a byte more', (backup) => appendFileSync(join(backup, 'state.db'), 'x'), 'not the file that was backed up'],
    ['keys with a byte more', (backup) => appendFileSync(join(backup, 'keys', 'keys.db'), 'x'), 'not the file that was backed up'],
    ['a commit that was changed', (backup) => forge(backup, 'history.db', "DROP TRIGGER commits_no_update; UPDATE commits SET body = replace(body, 'Hsinchu', 'Taipei'); CREATE TRIGGER commits_no_update BEFORE UPDATE ON commits BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END"), 'hash-differs at 1'],
    ['a history that was cut', (backup) => forge(backup, 'history.db', "DROP TRIGGER commits_no_delete; DELETE FROM commits WHERE position = 3; CREATE TRIGGER commits_no_delete BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END"), 'tail-missing'],
    ['an organization that is gone', (backup) => forge(backup, 'history.db', `DROP TRIGGER commits_no_delete; DELETE FROM commits WHERE org = '${OTHER_ORG}'; CREATE TRIGGER commits_no_delete BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END`), 'other organizations'],
  ];

  it.each(tampering)('is refused and leaves nothing: %s', async (_what, tamper, told) => {
    await backedUp(async (place) => {
      await tamper(place.backup);
      await expect(restore(place)).rejects.toMatchObject({ code: 'backup-damaged', message: expect.stringContaining(told) });
      expect(readdirSync(place.restored).filter((name) => name !== '.lock')).toEqual([]);
    });
  });
});
