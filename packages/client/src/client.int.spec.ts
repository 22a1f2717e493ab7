import { describe, expect, it } from '@jest/globals';
import { createClient, isProblemError } from './index.js';
import { answerJson, answerProblem, withServer } from './testing/server.js';

const KEY = 'test-key';

describe('a request', () => {
  it('carries the key and gives back status, headers and body', async () => {
    await withServer(
      (_received, response) => answerJson(response, { items: [1] }, { 'cairn-position': '7' }),
      async ({ url, received }) => {
        const { status, headers, body } = await createClient({ url: `${url}/`, key: KEY }).request('GET', '/teams', { query: { limit: 5, asOf: undefined } });
        expect({ status, position: headers.get('cairn-position'), body }).toEqual({ status: 200, position: '7', body: { items: [1] } });
        expect(received).toMatchObject([{ method: 'GET', url: '/api/v1/teams?limit=5', headers: { authorization: `Bearer ${KEY}` } }]);
        expect(received[0]?.headers).not.toHaveProperty('idempotency-key');
      },
    );
  });

  it('for reading asks to see what the same client wrote last', async () => {
    await withServer(
      ({ method }, response, count) => answerJson(response, {}, method === 'POST' ? { 'cairn-position': String(10 - count) } : { 'cairn-position': '99' }),
      async ({ url, received }) => {
        const client = createClient({ url, key: KEY });
        await client.request('GET', '/teams');
        await client.request('POST', '/teams', { body: {} });
        await client.request('POST', '/teams', { body: {} });
        await client.request('GET', '/teams');
        await client.request('GET', '/teams', { headers: { 'Cairn-Min-Position': '3' } });
        expect(received.map(({ headers }) => headers['cairn-min-position'])).toEqual([undefined, undefined, undefined, '8', '3']);
      },
    );
  });

  it('is refused as a ProblemError with the fields at fault', async () => {
    const errors = [{ field: '/title', problem: 'must not be empty' }];
    await withServer(
      (_received, response) => answerProblem(response, { status: 400, code: 'request-invalid', errors, limit: 3 }),
      async ({ url, received }) => {
        const refused: unknown = await createClient({ url, key: KEY }).request('POST', '/teams', { body: {} }).catch((error: unknown) => error);
        expect(isProblemError(refused, 'request-invalid')).toBe(true);
        expect(refused).toMatchObject({ status: 400, title: 'request-invalid.', errors, retriable: false, details: { limit: 3 } });
        expect(received).toHaveLength(1);
      },
    );
  });

  it('names the status where a refusal is no problem+json', async () => {
    await withServer(
      (_received, response) => response.writeHead(502).end('<html>'),
      async ({ url }) => {
        await expect(createClient({ url, key: KEY }).request('GET', '/teams')).rejects.toMatchObject({ status: 502, code: 'http-502' });
      },
    );
  });

  it.each([503, 429])('comes back after %s when it was told to, as the same write', async (status) => {
    await withServer(
      (_received, response, count) => (count < 3 ? answerProblem(response, { status, code: 'later', retryAfter: 0 }, { 'retry-after': '0' }) : answerJson(response, { id: 'a' })),
      async ({ url, received }) => {
        const { body } = await createClient({ url, key: KEY, via: 'cli' }).request('POST', '/teams', { body: { name: 'A' } });
        expect(body).toEqual({ id: 'a' });
        const keys = received.map(({ headers }) => headers['idempotency-key']);
        expect(keys).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{32}$/)));
        expect(new Set(keys).size).toBe(1);
        expect(received[0]).toMatchObject({ headers: { 'cairn-via': 'cli' }, body: { name: 'A' } });
      },
    );
  });

  it('gives up when it is told to come back for ever, and at once when the wait is none of its business', async () => {
    await withServer(
      ({ url }, response) => answerProblem(response, { status: 503, code: 'later', retryAfter: url.endsWith('/long') ? 3_600 : 0 }),
      async ({ url, received }) => {
        const client = createClient({ url, key: KEY });
        await expect(client.request('GET', '/short')).rejects.toMatchObject({ code: 'later' });
        expect(received).toHaveLength(6);
        await expect(client.request('GET', '/long')).rejects.toMatchObject({ code: 'later', retryAfter: 3_600 });
        expect(received).toHaveLength(7);
      },
    );
  });

  it('is sent again when the connection breaks, and says so when nobody answers', async () => {
    await withServer(
      ({ url }, response, count) => (count === 2 || url.endsWith('/dead') ? response.destroy() : answerJson(response, {})),
      async ({ url, received }) => {
        const client = createClient({ url, key: KEY });
        await client.request('GET', '/teams');
        await client.request('POST', '/teams', { body: {} });
        expect(received).toHaveLength(3);
        await expect(client.request('GET', '/dead')).rejects.toMatchObject({ code: 'server-unreachable' });
      },
    );
  });
});

describe('pages', () => {
  it('follow the Link header below the address that the client was given', async () => {
    await withServer(
      ({ url }, response) =>
        url.includes('cursor') ? answerJson(response, { items: [3] }) : answerJson(response, { items: [1, 2] }, { link: '</elsewhere/teams?limit=2&cursor=a%2Bb>; rel="next"' }),
      async ({ url, received }) => {
        const found: number[] = [];
        for await (const { items } of createClient({ url, key: KEY }).pages<number>('/teams', { limit: 2 })) found.push(...items);
        expect(found).toEqual([1, 2, 3]);
        expect(received.map((each) => each.url)).toEqual(['/api/v1/teams?limit=2', '/api/v1/teams?limit=2&cursor=a%2Bb']);
      },
    );
  });
});
