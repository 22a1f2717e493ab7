import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@cairn/contracts';
import { openSqliteHistory, type History } from '@cairn/history';
import { clock } from '../clock.js';
import { lockDirectory } from '@cairn/sqlite';

/** Gives a directory of its own to a piece of work, on the disk of `TMPDIR`, and removes it. */
export async function inDirectory<T>(work: (directory: string) => Promise<T> | T): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Opens the product's history on disk, FULL durability, and closes it after the work. */
export async function withHistory<T>(directory: string, work: (history: History) => Promise<T>): Promise<T> {
  const lock = lockDirectory(directory);
  const history = await openSqliteHistory(lock, { catalogue, clock });
  try {
    return await work(history);
  } finally {
    await history.close();
    lock.release();
  }
}
