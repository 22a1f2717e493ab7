import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inTemporaryDirectory } from '../testing/temporary-directory.js';
import { lockDirectory } from './directory-lock.js';

const HOLDER = fileURLToPath(new URL('./lock-holder.fixture.js', import.meta.url));

async function holderOf(directory: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [HOLDER, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (holder.stdout === null) throw new Error('no output to wait for');
  await once(holder.stdout, 'data');
  return holder;
}

const inUse = (directory: string, pid: number | undefined) =>
  expect.objectContaining({ code: 'directory-in-use', retriable: false, details: { directory, ...(pid === undefined ? {} : { pid }) } });

describe('lockDirectory', () => {
  it('makes the directory, and refuses it to a second taker until it is released', () =>
    inTemporaryDirectory((parent) => {
      const directory = join(parent, 'data');
      const lock = lockDirectory(directory);
      expect(lock.directory).toBe(directory);
      expect(() => lockDirectory(directory)).toThrow(inUse(directory, process.pid));
      lock.release();
      const next = lockDirectory(directory);
      lock.release();
      expect(() => lockDirectory(directory)).toThrow(inUse(directory, process.pid));
      next.release();
      expect(existsSync(join(directory, '.lock-owner'))).toBe(false);
    }));

  it('refuses a directory that another process holds, naming it, until that one is killed outright', () =>
    inTemporaryDirectory(async (directory) => {
      const holder = await holderOf(directory);
      try {
        expect(() => lockDirectory(directory)).toThrow(inUse(directory, holder.pid));
        rmSync(join(directory, '.lock-owner'));
        expect(() => lockDirectory(directory)).toThrow(inUse(directory, undefined));
      } finally {
        holder.kill('SIGKILL');
        await once(holder, 'exit');
      }
      const lock = lockDirectory(directory);
      expect(() => lockDirectory(directory)).toThrow(inUse(directory, process.pid));
      lock.release();
    }));

  it('keeps two directories apart', () =>
    inTemporaryDirectory((parent) => {
      const locks = ['a', 'b'].map((name) => lockDirectory(join(parent, name)));
      expect(locks).toHaveLength(2);
      locks.forEach((lock) => lock.release());
    }));

  it('tells a broken lock from a held one', () =>
    inTemporaryDirectory((directory) => {
      writeFileSync(join(directory, '.lock'), 'not a database, but long enough to be read as the head of one'.repeat(20));
      expect(() => lockDirectory(directory)).toThrow(expect.objectContaining({ code: 'storage-failed', details: { sqlite: 'SQLITE_NOTADB' } }));
    }));
});
