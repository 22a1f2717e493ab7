import { describe, expect, it } from '@jest/globals';
import { answerJson, answerProblem, withServer } from '../testing/server.js';
import { createApi } from './api.js';

describe('the typed API', () => {
  it('sends parameters, body, key and an idempotency key, and types the answer', async () => {
    await withServer(
      (_received, response) => answerJson(response, { id: 'team-1', position: 7 }),
      async ({ url, received }) => {
        const api = createApi({ url, key: 'test-key', via: 'console' });
        const { data } = await api.POST('/api/v1/teams', { body: { name: 'Field', kind: 'team' } });
        expect(data?.position).toBe(7);
        await api.GET('/api/v1/objectives', { params: { query: { state: 'committed', limit: 5 } } });
        expect(received).toMatchObject([
          { method: 'POST', url: '/api/v1/teams', body: { name: 'Field', kind: 'team' }, headers: { authorization: 'Bearer test-key', 'cairn-via': 'console', 'idempotency-key': expect.any(String) } },
          { method: 'GET', url: '/api/v1/objectives?state=committed&limit=5' },
        ]);
      },
    );
  });

  it('throws a refusal, after repeating what may be repeated', async () => {
    await withServer(
      (_received, response, count) => answerProblem(response, count === 1 ? { status: 503, code: 'later', retryAfter: 0 } : { status: 404, code: 'not-found' }),
      async ({ url, received }) => {
        const asked = createApi({ url, key: 'test-key' }).POST('/api/v1/teams', { body: { name: 'Field', kind: 'team' } });
        await expect(asked).rejects.toMatchObject({ status: 404, code: 'not-found' });
        expect(received.map(({ body }) => body)).toEqual(Array(2).fill({ name: 'Field', kind: 'team' }));
      },
    );
  });
});
