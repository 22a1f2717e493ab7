import { catalogue } from '@cairn/contracts';
import { headsOf, openSqliteHistory } from '@cairn/history';
import { lockDirectory, type DirectoryLock } from '@cairn/sqlite';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_PARTS, KEYS_FOLDER, requireData, requireEmpty, type BackupPart } from './backup-files.js';
import { copyDatabase } from './copy-database.js';
import { describeFile } from './describe-file.js';
import { writeManifest, type BackupHead } from './manifest.js';

const OWNER_ONLY = 0o700;

export interface BackupParts {
  /** The data directory, which nothing else holds. */
  readonly data: string;
  /** Where the backup goes; made when absent. */
  readonly target: string;
  /** Of the product. */
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Copies history, state and, in a folder of their own, keys, all as of the same moment. What was begun is removed when it fails.
 * @throws CairnError `data-missing`; `directory-in-use`; `directory-not-empty`
 */
export async function makeBackup({ data, target, version, clock }: BackupParts): Promise<readonly BackupHead[]> {
  requireData(data, Object.values(BACKUP_PARTS).flat());
  requireEmpty(target);
  const lock = lockDirectory(data);
  try {
    const organizations = await organizationsOf(lock, clock);
    const facts = { version, createdAt: new Date(clock()).toISOString(), organizations };
    await copyPart('main', { data, folder: target, facts });
    await copyPart('keys', { data, folder: join(target, KEYS_FOLDER), facts });
    return organizations;
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
  }
}

async function organizationsOf(lock: DirectoryLock, clock: () => number): Promise<readonly BackupHead[]> {
  const history = await openSqliteHistory(lock, { catalogue, clock });
  try {
    return (await headsOf(history)).map(({ org, position, hash }) => ({ org, position, hash }));
  } finally {
    await history.close();
  }
}

interface PartCopy {
  readonly data: string;
  readonly folder: string;
  readonly facts: { readonly version: string; readonly createdAt: string; readonly organizations: readonly BackupHead[] };
}

async function copyPart(part: BackupPart, { data, folder, facts }: PartCopy): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  for (const name of BACKUP_PARTS[part]) copyDatabase(join(data, name), join(folder, name));
  const files = await Promise.all(BACKUP_PARTS[part].map((name) => describeFile(folder, name)));
  writeManifest(folder, { part, ...facts, files });
}
