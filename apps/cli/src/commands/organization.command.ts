import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import { table } from '../terminal/table.js';
import { clientOf, repeated, timeZone } from './options.js';

interface CreateOptions {
  readonly timeZone: string;
  readonly language?: readonly string[];
  readonly adminName?: string;
  readonly adminEmail?: string;
}

interface Created {
  readonly organizationId: string;
  readonly personId: string;
  /** Told once: a repeat answers without it. */
  readonly adminKey?: string;
}

/** `cairn organization create NAME` */
export function addOrganization(program: Command, { terminal, signal }: Shell): void {
  program
    .command('organization')
    .description("make organizations; needs the operator's key")
    .command('create')
    .argument('<name>', 'of the organization')
    .requiredOption('--time-zone <zone>', 'its time zone, such as Asia/Taipei', timeZone)
    .option('--language <tag>', 'a language it uses, such as zh-Hant; may be repeated', repeated)
    .option('--admin-name <name>', 'name of its first admin', 'Administrator')
    .option('--admin-email <email>', 'e-mail of its first admin')
    .description('make an organization and print the key of its first admin, once')
    .action(async (name: string, options: CreateOptions, command: Command) => {
      const { body } = await clientOf(command).request<Created>('POST', '/organizations', { body: { name, ...bodyOf(options) }, signal });
      await terminal.print(table([['organization', body.organizationId], ['admin', body.personId], ['admin key', body.adminKey ?? '(told before)']]));
    });
}

function bodyOf({ timeZone: zone, language, adminName, adminEmail }: CreateOptions): object {
  return { timeZone: zone, ...(language && { languages: language }), admin: { name: adminName, ...(adminEmail !== undefined && { email: adminEmail }) } };
}
