import type { Answer } from '@cairn/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patience } from '../product/installation.fixture.js';
import { RealProduct } from '../real-process.fixture.js';
import type { Written } from './quarter.fixture.js';

const RACERS = 20;

let product: RealProduct;
beforeAll(async () => {
  product = await RealProduct.start();
  await write('PATCH', '/organization', { name: 'Hsinchu Instruments', timeZone: 'Asia/Taipei' }, {});
}, patience(60_000));
afterAll(() => product.end());

/** With headers of its own; the address is that of the process as it runs now. */
function write(method: 'POST' | 'PATCH', path: string, body: object, headers: Readonly<Record<string, string>>): Promise<Answer<Written>> {
  return product.client().request<Written>(method, path, { body, headers });
}

const team = (name: string, key: string): Promise<Answer<Written>> => write('POST', '/teams', { name, kind: 'team' }, { 'idempotency-key': key });
const shown = ({ status, headers, body }: Answer<Written>): object => ({ status, body, position: headers.get('cairn-position'), etag: headers.get('etag') });
const commits = async (): Promise<number> => (await product.client().request<{ readonly commits: number }>('GET', '/history/verify')).body.commits;

describe('an idempotency key', () => {
  it('gets the first answer again, also after the team was changed, and after a restart', async () => {
    const first = await team('Field', 'restart');
    await write('PATCH', `/teams/${first.body.id}`, { name: 'Field service' }, {});
    const before = await commits();
    expect(shown(await team('Field', 'restart'))).toEqual(shown(first));
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await product.stop(signal);
      await product.begin();
      expect(shown(await team('Field', 'restart'))).toEqual(shown(first));
    }
    expect(await commits()).toBe(before);
  }, patience(60_000));

  it('makes one commit, and one answer, of any number of racers', async () => {
    const before = await commits();
    const answers = await Promise.all(Array.from({ length: RACERS }, () => team('Sales', 'race')));
    expect(new Set(answers.map((answer) => JSON.stringify(shown(answer)))).size).toBe(1);
    expect(await commits()).toBe(before + 1);
  });

  it('is for one request: another body or another route under it is refused, and nothing is written', async () => {
    const { body: { id } } = await team('Lab', 'one-request');
    const before = await commits();
    const reused = { status: 422, code: 'idempotency-key-reused' };
    await expect(team('Laboratory', 'one-request')).rejects.toMatchObject(reused);
    await expect(write('PATCH', `/teams/${id}`, { name: 'Laboratory' }, { 'idempotency-key': 'one-request' })).rejects.toMatchObject(reused);
    expect(await commits()).toBe(before);
  });
});

describe('If-Match', () => {
  it('lets one of many who saw the same version write, and refuses who saw an older one', async () => {
    const { body: { id }, headers } = await team('Service', 'if-match');
    const seen = headers.get('etag') ?? '';
    const rename = (name: string, version: string): Promise<unknown> => write('PATCH', `/teams/${id}`, { name }, { 'if-match': version });
    const outcomes = await Promise.allSettled(Array.from({ length: RACERS }, (_, index) => rename(`Service ${index}`, seen)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toHaveLength(RACERS - 1);
    for (const refusal of refused) expect(refusal).toMatchObject({ status: 412, code: 'precondition-failed' });
    const before = await commits();
    await expect(rename('Too late', seen)).rejects.toMatchObject({ status: 412, code: 'precondition-failed' });
    expect(await commits()).toBe(before);
    await rename('In time', '"2"');
  });
});
