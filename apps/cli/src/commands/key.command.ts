import type { Client, Page } from '@cairn/client';
import { CairnError } from '@cairn/contracts';
import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import { clientOf, repeated } from './options.js';

interface KeyOptions {
  readonly person?: string;
  readonly role?: string;
  readonly name?: string;
  readonly scope?: readonly string[];
  readonly expires?: string;
}

interface DirectoryPerson {
  readonly personId: string;
}

/** `cairn key create` */
export function addKey(program: Command, { terminal, signal }: Shell): void {
  program
    .command('key')
    .description('make API keys')
    .command('create')
    .option('--person <email>', 'the person whose sign-in the key is; without it, the key is an integration')
    .option('--role <role>', "an integration's role: viewer, analyst, auditor or integration")
    .option('--name <name>', 'what it is for, so that it is known again in the list')
    .option('--scope <scope>', 'what the key may do besides, such as text or history:load; may be repeated', repeated)
    .option('--expires <instant>', 'when it ends, such as 2027-01-01T00:00:00.000Z')
    .description('make an API key and print it alone on standard output, once')
    .action(async ({ person, ...options }: KeyOptions, command: Command) => {
      const client = clientOf(command);
      const personId = person === undefined ? undefined : await personBy(client, person);
      const { body } = await client.request<{ readonly keyId: string; readonly key?: string }>('POST', '/api-keys', { body: bodyOf(options, personId), signal });
      terminal.note(`Key ${body.keyId}. It is shown once:`);
      await terminal.print(body.key ?? '(told before)');
    });
}

function bodyOf({ role, name, scope, expires }: KeyOptions, personId: string | undefined): object {
  return {
    ...(personId !== undefined && { personId }),
    ...(role !== undefined && { role }),
    ...(name !== undefined && { name }),
    ...(scope && { scopes: scope }),
    ...(expires !== undefined && { expires }),
  };
}

/** @throws CairnError `person-unknown` */
async function personBy(client: Client, email: string): Promise<string> {
  const { body } = await client.request<Page<DirectoryPerson>>('GET', '/people', { query: { email } });
  const [found] = body.items;
  if (found) return found.personId;
  throw new CairnError(`Nobody in the organization has the address ${email}.`, { code: 'person-unknown', details: { field: 'person' } });
}
