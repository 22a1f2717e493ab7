import { CairnError } from '@cairn/contracts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a backup keeps, each part in a folder of its own: keys are kept apart, and briefly (docs/ARCHITECTURE.md). Views are made again. */
export const BACKUP_PARTS = {
  main: ['history.db', 'state.db'],
  keys: ['keys.db'],
} as const;

export type BackupPart = keyof typeof BACKUP_PARTS;

/** The folder of the keys, where they are not kept elsewhere. */
export const KEYS_FOLDER = 'keys';

/** Left by a server that was stopped, or by a restore that was: no data. */
const NO_DATA: readonly string[] = ['.lock', '.lock-owner', '.restoring'];

/** @throws CairnError `directory-not-empty`; nothing there is ever overwritten */
export function requireEmpty(directory: string): void {
  const found = existsSync(directory) ? readdirSync(directory).filter((name) => !NO_DATA.includes(name)) : [];
  if (found.length > 0) throw new CairnError(`${directory} is not empty.`, { code: 'directory-not-empty', details: { directory } });
}

/** @throws CairnError `data-missing` naming the files that a data directory has and this one lacks */
export function requireData(directory: string, files: readonly string[]): void {
  const missing = files.filter((file) => !existsSync(join(directory, file)));
  if (missing.length > 0) throw new CairnError(`${directory} has no ${missing.join(', ')}.`, { code: 'data-missing', details: { directory, missing } });
}
