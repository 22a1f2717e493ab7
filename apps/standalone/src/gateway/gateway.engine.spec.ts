import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf } from '../document.js';
import { SERVICES } from '../services.js';
import { startGateway, type RunningGateway } from './gateway.fixture.js';
import { StandIn, type Reached } from './stand-in.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'cairn-gateway-'));
const standIns = new Map<string, StandIn>();
let second: StandIn;
let gateway: RunningGateway;

beforeAll(async () => {
  for (const { name } of SERVICES) standIns.set(name, await StandIn.open(name));
  second = await StandIn.open('goals', 1);
  const upstreams = Object.fromEntries([...standIns].map(([name, { url }]) => [name, name === 'goals' ? [url, second.url] : url]));
  gateway = await startGateway(folder, upstreams);
});
afterAll(async () => {
  for (const standIn of [...standIns.values(), second]) await standIn.close();
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(gateway.url + path, init);
const reached = async (path: string, init?: RequestInit): Promise<Reached> => (await (await ask(path, init)).json()) as Reached;

describe('the gateway', () => {
  it('leads every path of every service to it, as it was sent', async () => {
    const wrong: string[] = [];
    for (const service of SERVICES) {
      const { paths } = (await documentOf([service])) as { readonly paths: Readonly<Record<string, object>> };
      for (const template of Object.keys(paths).filter((path) => !path.startsWith('/health/'))) {
        const path = `${template.replaceAll(/\{\w+\}/g, 'a%2Fb.1%20c')}?asOf=2026-07-01&x=%2F%3F`;
        const { service: led, url } = await reached(path);
        if (led !== service.name || url !== path) wrong.push(`${path} → ${led} ${url}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets a service refuse what no service knows', async () => {
    expect(await reached('/api/v1/nothing/of/the/kind')).toMatchObject({ service: 'goals', url: '/api/v1/nothing/of/the/kind' });
    expect(await reached('/api/v1/Alignments')).toMatchObject({ service: 'goals' });
  });

  it('passes on what a stream says at once', async () => {
    for (const path of ['/api/v1/live', '/api/v1/history/events?after=3']) {
      const leaving = new AbortController();
      const { body } = await ask(path, { headers: { accept: 'text/event-stream' }, signal: leaving.signal });
      const text = body?.pipeThrough(new TextDecoderStream()).getReader() as ReadableStreamDefaultReader<string> | undefined;
      expect(await text?.read()).toEqual({ done: false, value: 'data: first\n\n' });
      leaving.abort();
    }
  });

  it('leaves ETags strong, whatever compression is offered', async () => {
    const answered = await ask('/api/v1/objectives/x', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([answered.headers.get('etag'), answered.headers.get('content-encoding')]).toEqual(['"7"', null]);
  });

  it('gives every request one correlation id, and takes one that can stand in a log', async () => {
    expect((await reached('/api/v1/cycles')).headers['x-correlation-id']).toMatch(/^[0-9a-f]{32}$/);
    expect((await reached('/api/v1/cycles', { headers: { 'x-correlation-id': 'order-7.a_b' } })).headers['x-correlation-id']).toBe('order-7.a_b');
    expect((await reached('/api/v1/cycles', { headers: { 'x-correlation-id': 'a"b' } })).headers['x-correlation-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('leaves the refusal of a large body to the service, and refuses what is twice as large itself', async () => {
    const send = (size: number): Promise<Response> => ask('/api/v1/objectives', { method: 'POST', body: 'x'.repeat(size) });
    expect((await send(1_200_000)).status).toBe(200);
    const refused = await send(2_200_000);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([413, 'application/problem+json; charset=utf-8']);
    expect(await refused.json()).toMatchObject({ code: 'body-too-large', status: 413 });
  });

  it('uses every instance', async () => {
    const instances = new Set<number>();
    for (let n = 0; n < 4; n += 1) instances.add((await reached('/api/v1/cycles')).instance);
    expect([...instances].toSorted()).toEqual([0, 1]);
  });

  it('tells of each service how it is', async () => {
    expect(await reached('/health/check-ins/ready')).toMatchObject({ service: 'check-ins', url: '/health/ready' });
    expect(await (await ask('/health/live')).json()).toEqual({ status: 'live' });
    expect((await ask('/health/nobody/ready')).headers.get('content-type')).toContain('text/html');
  });

  it('serves the document of the whole product and the page to read it on', async () => {
    const kept = readFileSync(new URL('../../../../packages/client/openapi.json', import.meta.url), 'utf8');
    expect(await (await ask('/api/openapi.json')).text()).toBe(kept);
    for (const path of ['/api/docs', '/api/docs/index.html']) expect(await (await ask(path)).text()).toContain('swagger-ui-bundle.js');
    const script = await ask('/api/docs/swagger-ui-bundle.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await ask('/api/docs/nothing.js')).status).toBe(404);
  });

  it('shows no figures, and a page for everything else', async () => {
    expect((await ask('/metrics')).status).toBe(404);
    expect(await (await ask('/objectives/7')).text()).toContain('<title>Cairn</title>');
  });

  it('passes a service’s own 503 untouched', async () => {
    const answered = await ask('/api/v1/map', { headers: { 'x-wanted-status': '503' } });
    expect([answered.status, ((await answered.json()) as Reached).service]).toEqual([503, 'alignment']);
  });
});

describe('the gateway while a service is away', () => {
  it('says so as a problem with a time to come back, and serves the others', async () => {
    await standIns.get('analytics')?.close();
    const answered = await ask('/api/v1/trends', { headers: { 'x-correlation-id': 'mine' } });
    expect([answered.status, answered.headers.get('retry-after'), answered.headers.get('content-type')]).toEqual([503, '1', 'application/problem+json; charset=utf-8']);
    expect(await answered.json()).toMatchObject({ code: 'service-unavailable', status: 503, retryAfter: 1, instance: 'mine' });
    expect(await reached('/api/v1/map')).toMatchObject({ service: 'alignment' });
  });

  it('reads from the instances that are left', async () => {
    await second.close();
    const answers = await Promise.all(Array.from({ length: 20 }, () => reached('/api/v1/cycles')));
    expect(answers.map(({ instance }) => instance)).toEqual(Array.from({ length: 20 }, () => 0));
  });
});
