import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createLogger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import type { Problem } from '../problem/problem.js';
import { createService, REQUEST_LIMITS } from './create-service.js';
import { ExampleModule, health } from './example.fixture.js';

const lines: string[] = [];
let app: NestFastifyApplication;
let url: string;
let made = 0;

beforeAll(async () => {
  const logger = createLogger({ service: 'example', level: 'info', destination: { write: (line) => void lines.push(line) } });
  app = await createService(ExampleModule, { logger, metrics: new Metrics('example'), newId: () => `made-${(made += 1)}`, statuses: { 'reason-required': 422 } });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());
beforeEach(() => {
  lines.length = 0;
  health.problem = undefined;
});

const post = (body: string | object, type = 'application/json') => request(url).post('/api/v1/goals').set('content-type', type).send(body);

interface Refusal {
  readonly what: string;
  readonly send: () => request.Test;
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly object[];
}

/** supertest reads no problem+json by itself. */
function problemIn({ text }: { readonly text: string }): Problem {
  return JSON.parse(text) as Problem;
}

describe('a service', () => {
  it('answers what its controllers answer, with texts in NFC', async () => {
    const response = await post({ title: 'Cafe\u0301' });
    expect([response.status, response.body]).toEqual([201, { title: 'Caf\u00e9', characters: 4 }]);
  });

  it.each<Refusal>([
    { what: 'a field of the wrong type', send: () => post({ title: 7 }), status: 400, code: 'request-invalid', errors: [{ field: '/title', problem: expect.stringContaining('title') }] },
    { what: 'a field that is missing deep inside', send: () => post({ title: 'a', evidence: [{}] }), status: 400, code: 'request-invalid', errors: [{ field: '/evidence/0/url', problem: expect.any(String) }] },
    { what: 'a field that is not known', send: () => post({ title: 'a', hack: 1 }), status: 400, code: 'request-invalid', errors: [{ field: '/hack', problem: expect.stringContaining('should not exist') }] },
    { what: 'a body that is a list', send: () => post([{ title: 'a' }]), status: 400, code: 'request-invalid' },
    { what: 'no body', send: () => request(url).post('/api/v1/goals'), status: 400, code: 'request-invalid' },
    { what: 'a body that is not JSON', send: () => post('{"title":'), status: 400, code: 'request-unreadable' },
    { what: 'a body that would change prototypes', send: () => post('{"__proto__":{"admin":true},"title":"a"}'), status: 400, code: 'request-unreadable' },
    { what: 'another media type', send: () => post('<a/>', 'application/xml'), status: 415, code: 'media-type-unsupported' },
    { what: 'a body over the limit', send: () => post({ title: 'x'.repeat(REQUEST_LIMITS.body) }), status: 413, code: 'body-too-large' },
    { what: 'an address where nothing is', send: () => request(url).get('/api/v1/nothing'), status: 404, code: 'route-unknown' },
    { what: 'an address that can not be read', send: () => request(url).get('/api/v1/goals/failing/%E0%A4%A'), status: 400, code: 'request-unreadable' },
    { what: 'something that is not there', send: () => request(url).get('/api/v1/goals/failing/unknown'), status: 404, code: 'not-found' },
    { what: 'a conflict', send: () => request(url).get('/api/v1/goals/failing/conflict'), status: 409, code: 'version-conflict' },
    { what: 'a refusal that only this service knows', send: () => request(url).get('/api/v1/goals/failing/own'), status: 422, code: 'reason-required' },
  ])('refuses $what as problem+json', async ({ send, status, code, errors }) => {
    const response = await send();
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problemIn(response)).toMatchObject({ status, code, type: `urn:cairn:problem:${code}`, instance: response.headers['x-correlation-id'], ...(errors && { errors }) });
    expect(response.status).toBe(status);
  });

  it('says when to come back', async () => {
    const response = await request(url).get('/api/v1/goals/failing/busy');
    expect([response.status, response.headers['retry-after'], problemIn(response).retryAfter]).toEqual([503, '1', 1]);
  });

  it.each(['bug', 'odd'])('tells nothing of a fault of its own (%s) but the id under which it is logged', async (how) => {
    const response = await request(url).get(`/api/v1/goals/failing/${how}`);
    expect(problemIn(response)).toEqual({ type: 'urn:cairn:problem:internal', title: 'Something went wrong on our side.', status: 500, code: 'internal', instance: response.headers['x-correlation-id'] });
    expect(lines.join()).toContain('request failed');
  });

  it.each([
    ['takes a correlation id', 'order-7.a_b', 'order-7.a_b'],
    ['replaces one that could be anything', 'a\tb<script>', expect.stringMatching(/^made-\d+$/)],
    ['replaces one that is too long', 'x'.repeat(65), expect.stringMatching(/^made-\d+$/)],
  ])('%s', async (_what, given, answered) => {
    const response = await request(url).get('/health/live').set('x-correlation-id', given);
    expect(response.headers['x-correlation-id']).toEqual(answered);
  });

  it('is ready when everything is, and says what is not', async () => {
    expect((await request(url).get('/health/live')).body).toEqual({ status: 'live' });
    expect((await request(url).get('/health/ready')).body).toEqual({ status: 'ready', checks: [{ name: 'history', ok: true }] });
    health.problem = 'a projection is parked';
    const response = await request(url).get('/health/ready');
    expect([response.status, response.body]).toEqual([503, { status: 'not-ready', checks: [{ name: 'history', ok: false, problem: 'a projection is parked' }] }]);
  });

  it('counts requests by route, never by address', async () => {
    await request(url).get('/api/v1/goals/failing/conflict');
    const { text } = await request(url).get('/metrics');
    expect(text).toMatch(/cairn_http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/goals\/failing\/:how"[^}]*status="409"[^}]*\} \d+/);
    expect(text).not.toContain('failing/conflict');
  });

  it('logs what was answered, and no credentials', async () => {
    await request(url).get('/health/live').set('authorization', 'Bearer very-secret');
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(expect.objectContaining({ service: 'example', msg: 'answered', status: 200, route: '/health/live' }));
    expect(lines.join()).not.toContain('very-secret');
  });

  it('keeps answers from caches and frames', async () => {
    const { headers } = await request(url).get('/health/live');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('answers something that is not HTTP and goes on', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.resume().write('NONSENSE\r\n\r\n');
    await once(socket, 'close');
    expect((await request(url).get('/health/live')).status).toBe(200);
  });

  it('ends without waiting for a connection on which nothing was asked', async () => {
    const ending = await createService(ExampleModule, { logger: createLogger({ service: 'example', level: 'silent' }), metrics: new Metrics('ending'), newId: () => 'made' });
    await ending.listen(0, '127.0.0.1');
    const socket = connect(Number(new URL(await ending.getUrl()).port), '127.0.0.1');
    await Promise.all([once(socket, 'connect'), once(ending.getHttpServer(), 'connection')]);
    const closed = once(socket, 'close');
    await ending.close();
    await closed;
  }, 5_000);

  it('answers what still comes in while it closes, and ends the connection with it', async () => {
    const ending = await createService(ExampleModule, { logger: createLogger({ service: 'example', level: 'silent' }), metrics: new Metrics('closing'), newId: () => 'made' });
    const answers: Response[] = [];
    ending.getHttpAdapter().getInstance().addHook('preClose', async () => void answers.push(await fetch(`${await ending.getUrl()}/health/live`)));
    await ending.listen(0, '127.0.0.1');
    await ending.close();
    expect(answers.map(({ status, headers }) => [status, headers.get('connection')])).toEqual([[200, 'close']]);
  });
});
