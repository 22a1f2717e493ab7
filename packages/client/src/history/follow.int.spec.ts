import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createClient, type FeedMessage } from '../index.js';
import { answerProblem, withServer } from '../testing/server.js';

const KEY = 'test-key';

function say(response: ServerResponse, event: string, data: object, id?: number): void {
  response.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function sayEvent(response: ServerResponse, position: number, index: number, count = 1): void {
  const through = index === count - 1 ? position : position - 1;
  say(response, 'okr', { id: `${position}.${index}`, type: 'team.created', position, index, count, through }, through);
}

const openStream = (response: ServerResponse): ServerResponse => response.writeHead(200, { 'content-type': 'text/event-stream' });

/** What is told, in short, until something ends it. */
async function told(messages: AsyncIterable<FeedMessage>, until: (message: FeedMessage) => boolean = () => false): Promise<string[]> {
  const found: string[] = [];
  for await (const message of messages) {
    found.push(message.kind === 'event' ? `${message.event.id} through ${message.through}` : `${message.kind} ${message.through}`);
    if (until(message)) break;
  }
  return found;
}

describe('following the feed', () => {
  it('tells events, what was passed over, and when the past is told', async () => {
    await withServer(
      (_received, response) => {
        openStream(response).write(': heartbeat\n\n');
        sayEvent(response, 3, 0);
        say(response, 'through', { through: 9 });
        say(response, 'something-new', {});
        say(response, 'live', {});
      },
      async ({ url, received }) => {
        const messages = createClient({ url, key: KEY }).history.follow({ after: 2, types: ['team.created', 'blocker.*'] });
        expect(await told(messages, ({ kind }) => kind === 'live')).toEqual(['3.0 through 3', 'through 9', 'live 9']);
        expect(received).toMatchObject([{ url: '/api/v1/history/events?after=2&types=team.created%2Cblocker.*', headers: { accept: 'text/event-stream', 'last-event-id': '2' } }]);
      },
    );
  });

  it('comes back to where it was when the connection breaks within a commit, and tells nothing twice', async () => {
    await withServer(
      (_received, response, count) => {
        openStream(response);
        if (count === 1) sayEvent(response, 1, 0);
        sayEvent(response, 2, 0, 2);
        if (count === 1) return void setImmediate(() => response.destroy());
        sayEvent(response, 2, 1, 2);
        say(response, 'live', { through: 2 });
      },
      async ({ url, received }) => {
        expect(await told(createClient({ url, key: KEY }).history.follow(), ({ kind }) => kind === 'live')).toEqual(['1.0 through 1', '2.0 through 1', '2.1 through 2', 'live 2']);
        expect(received.map(({ headers }) => headers['last-event-id'])).toEqual(['0', '1']);
      },
    );
  });

  it('ends quietly when it is aborted, and closes its connection', async () => {
    let gone: Promise<unknown> | undefined;
    await withServer(
      (_received, response) => {
        gone = once(response, 'close');
        sayEvent(openStream(response), 1, 0);
      },
      async ({ url }) => {
        const stop = new AbortController();
        const messages = createClient({ url, key: KEY }).history.follow({ signal: stop.signal });
        expect(await told(messages, () => {
          stop.abort();
          return false;
        })).toEqual(['1.0 through 1']);
        await gone;
      },
    );
  });

  it('throws a refusal that waiting does not mend', async () => {
    await withServer(
      (_received, response) => answerProblem(response, { status: 403, code: 'forbidden' }),
      async ({ url, received }) => {
        await expect(told(createClient({ url, key: KEY }).history.follow())).rejects.toMatchObject({ code: 'forbidden' });
        expect(received).toHaveLength(1);
      },
    );
  });
});
