import type { Command } from 'commander';
import { join } from 'node:path';
import { KEYS_FOLDER } from '../embedded/backup/backup-files.js';
import { restoreBackup } from '../embedded/backup/restore-backup.js';
import type { Shell } from '../shell.js';
import { table } from '../terminal/table.js';
import { dataOption } from './options.js';

interface RestoreOptions {
  readonly data: string;
  readonly keys?: string;
}

/** `cairn restore DIR` */
export function addRestore(program: Command, { terminal, clock }: Shell): void {
  program
    .command('restore')
    .argument('<directory>', 'of the backup')
    .option('--keys <directory>', `of the keys' backup, where it is kept elsewhere (default: "${KEYS_FOLDER}" in the backup)`)
    .addOption(dataOption())
    .description('bring a backup back into an empty data directory, after checking every file and every chain')
    .action(async (from: string, { data, keys = join(from, KEYS_FOLDER) }: RestoreOptions) => {
      const { organizations, createdAt } = await restoreBackup({ from, keys, data, clock });
      await terminal.print(table(organizations.map(({ org, position, hash }) => [org, `at ${position}`, hash, 'holds'])));
      terminal.note(`Keys of people whom this history tells forgotten are destroyed again at the next start. Whoever was forgotten after ${createdAt} is not known to it: forget them again.`);
    });
}
