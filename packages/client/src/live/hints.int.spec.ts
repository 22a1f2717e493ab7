import { describe, expect, it } from '@jest/globals';
import { createClient, type Hint } from '../index.js';
import { withServer } from '../testing/server.js';

describe('hints', () => {
  it('come again after a break, and what is read after one is at least as new', async () => {
    await withServer(
      ({ url }, response, count) => {
        if (url !== '/api/v1/live') return void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`retry: 1000\n\nevent: hint\nid: ${count}\ndata: ${JSON.stringify({ position: 6 + count, topics: ['objective'] })}\n\n: beat\n\n`);
        if (count === 1) setImmediate(() => response.destroy());
      },
      async ({ url, received }) => {
        const client = createClient({ url, key: 'test-key' });
        const told: Hint[] = [];
        for await (const hint of client.live.hints()) if (told.push(hint) === 2) break;
        expect(told).toEqual([
          { position: 7, topics: ['objective'] },
          { position: 8, topics: ['objective'] },
        ]);
        await client.request('GET', '/map');
        expect(received.at(-1)?.headers['cairn-min-position']).toBe('8');
      },
    );
  });
});
