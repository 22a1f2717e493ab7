import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { CairnError } from '@cairn/contracts/errors';
import { guarded, storageFailure } from '../database/failure.js';

/** Held until released, or until the process ends in whatever way. */
export interface DirectoryLock {
  readonly directory: string;
  /** Idempotent. */
  release(): void;
}

/**
 * Takes a directory for this process alone; makes it when absent. `.lock` is a SQLite file held in an exclusive transaction: the operating
 * system frees it with the process, even after SIGKILL. Not for network file systems. On POSIX the lock is lost as soon as this process
 * opens and closes `.lock` by other means, so nothing may read it (a copy of the directory leaves it out).
 * @throws `directory-in-use` with the directory, and the pid of the holder when it could be read.
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true });
  const native = guarded(() => new Libsql(join(directory, '.lock')));
  takeLock(native, directory);
  const owner = join(directory, '.lock-owner');
  writeFileSync(owner, `${String(process.pid)}\n`);
  return { directory, release: once(() => freeLock(native, owner)) };
}

function takeLock(native: Libsql.Database, directory: string): void {
  try {
    native.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (thrown) {
    native.close();
    const failure = storageFailure(thrown);
    throw failure.code === 'database-busy' ? directoryInUse(directory, failure) : failure;
  }
}

/** The owner's note goes first: once the lock is free, the note may be another's. */
function freeLock(native: Libsql.Database, owner: string): void {
  rmSync(owner, { force: true });
  native.exec('ROLLBACK');
  native.close();
}

function directoryInUse(directory: string, cause: CairnError): CairnError {
  const pid = readOwner(directory);
  const holder = pid === undefined ? 'another process' : `process ${String(pid)}`;
  return new CairnError(`${directory} is in use by ${holder}`, {
    code: 'directory-in-use',
    details: { directory, ...(pid === undefined ? {} : { pid }) },
    cause,
  });
}

/** A note for people, not a lock: it may be missing for a moment, or be that of a killed process. */
function readOwner(directory: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(directory, '.lock-owner'), 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
