import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { lockDirectory, openDatabase, type DirectoryLock } from '@cairn/sqlite';
import type { History } from '../port/history.js';
import { RequestMaker } from '../testing/index.js';
import { openSqliteHistory } from './open.js';

const clock = (): number => Date.UTC(2026, 0, 5);
let directory: string;
let lock: DirectoryLock;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cairn-history-'));
  lock = lockDirectory(directory);
});

afterEach(() => {
  lock.release();
  rmSync(directory, { recursive: true });
});

/** Writes a log of three commits and closes it. */
async function writeLog(): Promise<void> {
  const history = await open();
  const make = new RequestMaker();
  for (const request of [make.created(), make.append(), make.append()]) await history.append(request);
  await history.close();
}

function open(): Promise<History> {
  return openSqliteHistory(lock, { catalogue, clock });
}

function tamper(sql: string): void {
  const db = openDatabase(join(directory, 'history.db'));
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

describe('SQLite history on disk', () => {
  it.each(["UPDATE commits SET body = '{}' WHERE position = 2", 'UPDATE commits SET position = 9 WHERE position = 2', 'DELETE FROM commits WHERE position = 3', 'DELETE FROM commits'])(
    'refuses: %s',
    async (sql) => {
      await writeLog();
      expect(() => tamper(sql)).toThrow('append-only');
      const history = await open();
      expect((await history.head('org-a')).position).toBe(3);
      await history.close();
    },
  );

  it.each([
    ['commits_position', 'DROP INDEX commits_position'],
    ['commits_version', 'DROP INDEX commits_version'],
    ['commits_command', 'DROP INDEX commits_command'],
    ['a unique index', 'DROP INDEX commits_command; CREATE INDEX commits_command ON commits (org, command_id)'],
    ['a whole index', "DROP INDEX commits_command; CREATE UNIQUE INDEX commits_command ON commits (org, command_id) WHERE org > 'b'"],
    ['the right keys', 'DROP INDEX commits_version; CREATE UNIQUE INDEX commits_version ON commits (org, version, stream)'],
    ['its update trigger', 'DROP TRIGGER commits_no_update'],
    ['its delete trigger', 'DROP TRIGGER commits_no_delete'],
  ])('refuses to start without %s', async (_what, sql) => {
    await writeLog();
    tamper(sql);
    await expect(open()).rejects.toMatchObject({ code: 'schema-refused' });
  });

  it('refuses to start where the write-ahead log can not be had, and starts once it can', async () => {
    mkdirSync(join(directory, 'history.db-wal'));
    await expect(open()).rejects.toMatchObject({ code: expect.stringMatching(/^(pragma-refused|storage-failed)$/) });
    rmSync(join(directory, 'history.db-wal'), { recursive: true });
    await writeLog();
  });

  it('starts over a file whose schema a crash left unmade', async () => {
    tamper('PRAGMA user_version = 1');
    await writeLog();
  });

  it('refuses a second process on the directory, by name', async () => {
    const second = spawn(process.execPath, ['--input-type=module', '-e', SECOND_PROCESS, directory], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    second.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(second, 'exit');
    expect(JSON.parse(said)).toMatchObject({ code: 'directory-in-use', details: { directory } });
  });
});

const SECOND_PROCESS = `
import { lockDirectory } from '@cairn/sqlite';
try { lockDirectory(process.argv[1]); console.log('{}'); } catch (error) { console.log(JSON.stringify(error)); }
`;
