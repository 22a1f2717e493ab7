import type { Client, Query } from '@cairn/client';
import type { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '../shell.js';
import { saveAnswer } from '../files/saving/save-answer.js';
import { clientOf } from './options.js';

interface Catalogue {
  readonly items: readonly { readonly dataset: string }[];
}

/** `cairn export DIR` */
export function addExport(program: Command, { terminal, signal }: Shell): void {
  program
    .command('export')
    .argument('<directory>', 'where the files go; made when absent')
    .description('write every dataset of the organization as CSV, all as of one moment')
    .action(async (directory: string, _options: object, command: Command) => {
      const client = clientOf(command);
      mkdirSync(directory, { recursive: true });
      const { datasets, asOf } = await catalogueOf(client, signal);
      for (const dataset of datasets) {
        const file = join(directory, `${dataset}.csv`);
        const answer = await client.open('GET', `/exports/${encodeURIComponent(dataset)}`, { query: { format: 'csv', ...asOf }, headers: { accept: 'text/csv' }, signal });
        await saveAnswer(answer, file);
        await terminal.print(file);
      }
    });
}

/** The datasets, and the position at which the first answer was given: the others are asked for at the same. */
async function catalogueOf(client: Client, signal: AbortSignal): Promise<{ readonly datasets: readonly string[]; readonly asOf: Query }> {
  const { body, headers } = await client.request<Catalogue>('GET', '/exports', { signal });
  const position = headers.get('cairn-position');
  return { datasets: body.items.map(({ dataset }) => dataset).filter((name) => /^[a-z-]{1,60}$/.test(name)), asOf: position === null ? {} : { asOf: position } };
}
