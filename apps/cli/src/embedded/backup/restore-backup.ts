import { CairnError } from '@cairn/contracts';
import { lockDirectory } from '@cairn/sqlite';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireData, requireEmpty } from './backup-files.js';
import { checkChains } from './check-chains.js';
import { describeFile } from './describe-file.js';
import { readManifest, type BackupFile, type Manifest } from './manifest.js';

const OWNER_ONLY = 0o700;

export interface RestoreParts {
  /** Folder of history and state. */
  readonly from: string;
  /** Folder of the keys; they may be of another day. */
  readonly keys: string;
  /** The data directory; made when absent. */
  readonly data: string;
  readonly clock: () => number;
}

/**
 * Brings a backup back. Every file is compared with its manifest and every chain is checked before the first of them lies where a server would
 * find it; the history comes last, so that none is ever found without its keys.
 * @returns the manifest of history and state
 * @throws CairnError `manifest-invalid`; `data-missing`; `directory-not-empty`; `directory-in-use`; `backup-damaged`
 */
export async function restoreBackup({ from, keys, data, clock }: RestoreParts): Promise<Manifest> {
  const parts = [{ folder: keys, ...readManifest(keys, 'keys') }, { folder: from, ...readManifest(from, 'main') }] as const;
  for (const { folder, files } of parts) requireData(folder, files.map(({ name }) => name));
  requireEmpty(data);
  const lock = lockDirectory(data);
  const staging = join(data, '.restoring');
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { mode: OWNER_ONLY });
    for (const { folder, files } of parts) await copyFiles(folder, staging, files);
    const [, main] = parts;
    await checkChains(staging, main.organizations, clock);
    const names = parts.flatMap(({ files }) => files.map(({ name }) => name));
    for (const name of historyLast(names)) renameSync(join(staging, name), join(data, name));
    return main;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    lock.release();
  }
}

async function copyFiles(folder: string, target: string, files: readonly BackupFile[]): Promise<void> {
  for (const { name, sha256 } of files) {
    copyFileSync(join(folder, name), join(target, name));
    const copy = await describeFile(target, name);
    if (copy.sha256 !== sha256) throw new CairnError(`${join(folder, name)} is not the file that was backed up.`, { code: 'backup-damaged', details: { file: name, expected: sha256, found: copy.sha256 } });
  }
}

function historyLast(names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => Number(one === 'history.db') - Number(other === 'history.db'));
}
