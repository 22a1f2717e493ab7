import type { Client } from '@cairn/client';
import type { CloudEvent } from '@cairn/contracts';
import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import { clientOf, list, wholeNumber } from './options.js';

interface EventsOptions {
  readonly after: number;
  readonly types?: readonly string[];
  readonly follow?: true;
}

interface EventsPage {
  readonly events: readonly CloudEvent[];
  readonly through: number;
  readonly live: boolean;
}

const LARGEST_PAGE = 500;

/** `cairn events` */
export function addEvents(program: Command, { terminal, signal }: Shell): void {
  program
    .command('events')
    .option('--after <position>', 'only what came after this position', wholeNumber(0), 0)
    .option('--types <types>', "only these, separated by commas, such as 'check-in.recorded,objective.*'", list)
    .option('--follow', 'go on as they come, until stopped')
    .description('print the events of the organization, one JSON object a line')
    .action(async (options: EventsOptions, command: Command) => {
      const client = clientOf(command);
      const events = options.follow ? followed(client, options, signal) : recorded(client, options, signal);
      for await (const event of events) await terminal.print(JSON.stringify(event));
    });
}

async function* recorded(client: Client, { after, types }: EventsOptions, signal: AbortSignal): AsyncGenerator<CloudEvent, void, undefined> {
  for (let through = after, live = false; !live; ) {
    const query = { after: through, limit: LARGEST_PAGE, types: types?.join(',') };
    const { body } = await client.request<EventsPage>('GET', '/history/events', { query, signal });
    yield* body.events;
    ({ through, live } = body);
  }
}

async function* followed(client: Client, { after, types }: EventsOptions, signal: AbortSignal): AsyncGenerator<CloudEvent, void, undefined> {
  for await (const message of client.history.follow({ after, signal, ...(types && { types }) })) {
    if (message.kind === 'event') yield message.event;
  }
}
