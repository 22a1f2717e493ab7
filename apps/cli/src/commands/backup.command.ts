import type { Command } from 'commander';
import { join } from 'node:path';
import { KEYS_FOLDER } from '../embedded/backup/backup-files.js';
import { makeBackup } from '../embedded/backup/make-backup.js';
import type { Shell } from '../shell.js';
import { table } from '../terminal/table.js';
import { dataOption } from './options.js';

/** `cairn backup DIR` */
export function addBackup(program: Command, { terminal, clock, version }: Shell): void {
  program
    .command('backup')
    .argument('<directory>', 'where the backup goes: absent or empty')
    .addOption(dataOption())
    .description('copy history, state and keys, with a manifest of what they are; the server must be stopped')
    .action(async (target: string, { data }: { readonly data: string }) => {
      const organizations = await makeBackup({ data, target, version, clock });
      await terminal.print(table(organizations.map(({ org, position, hash }) => [org, `at ${position}`, hash])));
      terminal.note(`The keys are in ${join(target, KEYS_FOLDER)}: keep them elsewhere, and briefly. A copy that is kept brings back what people had forgotten.`);
    });
}
