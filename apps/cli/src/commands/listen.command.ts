import type { Client } from '@cairn/client';
import type { CloudEvent } from '@cairn/contracts';
import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import { newWebhookSecret, signed } from '../webhooks/signature.js';
import { clientOf, list, webAddress, wholeNumber } from './options.js';

interface ListenOptions {
  readonly forward: string;
  readonly after?: number;
  readonly types?: readonly string[];
  readonly secret?: string;
}

/** Milliseconds that the receiver has: as long as a webhook's has. */
const PATIENCE = 15_000;

/** `cairn listen` */
export function addListen(program: Command, { terminal, clock, random, signal }: Shell): void {
  program
    .command('listen')
    .requiredOption('--forward <url>', 'where each event is posted to', webAddress)
    .option('--after <position>', 'begin with what came after this position; without it, with what comes from now on', wholeNumber(0))
    .option('--types <types>', 'only these, separated by commas', list)
    .option('--secret <secret>', 'the signing secret, whsec_…; without it, a new one is made and printed')
    .description('post events to an address as they come, signed as a webhook is: for development')
    .action(async (options: ListenOptions, command: Command) => {
      const secret = options.secret ?? newWebhookSecret(random);
      if (options.secret === undefined) await terminal.print(`secret  ${secret}`);
      for await (const event of eventsOf(clientOf(command), options, signal)) {
        const body = JSON.stringify(event);
        const headers = signed({ id: event.id, body, seconds: Math.floor(clock() / 1_000) }, secret);
        await terminal.print(`${event.position}.${event.index}  ${event.type}  ${await post(options.forward, body, headers)}`);
      }
    });
}

async function* eventsOf(client: Client, { after, types }: ListenOptions, signal: AbortSignal): AsyncGenerator<CloudEvent, void, undefined> {
  let wanted = after !== undefined;
  for await (const message of client.history.follow({ after: after ?? 0, signal, ...(types && { types }) })) {
    if (message.kind === 'live') wanted = true;
    if (message.kind === 'event' && wanted) yield message.event;
  }
}

/** @returns the status, or that there was none: the next event is tried all the same */
async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<string> {
  try {
    const { status } = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, signal: AbortSignal.timeout(PATIENCE) });
    return String(status);
  } catch {
    return 'no answer';
  }
}
