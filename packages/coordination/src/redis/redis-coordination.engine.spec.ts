import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Coordination } from '../coordination.js';
import { coordinationContract, type CoordinationHarness } from '../testing/index.js';
import { redisCoordination, type RedisCoordination } from './redis-coordination.js';

let url = '';
const opened: RedisCoordination[] = [];

beforeAll(() => {
  url = process.env['CAIRN_REDIS_URL'] ?? '';
  if (url === '') throw new Error('CAIRN_REDIS_URL must name a Redis; `npm run test:engines` starts one.');
});
afterEach(async () => {
  for (const coordination of opened.splice(0)) await coordination.close();
});

async function open(prefix: string, clock?: () => number): Promise<RedisCoordination> {
  const coordination = await redisCoordination({ url, prefix, ...(clock && { clock }) });
  opened.push(coordination);
  return coordination;
}

const ownPrefix = (): string => `test-${randomBytes(6).toString('hex')}:`;

/** Rates go by a clock of the test's own, what Redis forgets by its time: both pass. */
class Harness implements CoordinationHarness {
  #now = 1_795_370_400_123;

  open(): Promise<Coordination> {
    return open(ownPrefix(), () => this.#now);
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    await pause(milliseconds);
  }
}

describe('coordination contract: Redis', () => {
  it.each(coordinationContract)('$name', ({ run }) => run(new Harness()));
});

describe('instances over one Redis', () => {
  it('share a rate, by the time of Redis', async () => {
    const prefix = ownPrefix();
    const instances = [await open(prefix), await open(prefix), await open(prefix)];
    const rate = { limit: 7, window: 60_000 };
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => instances).flat().map(({ rateLimits }) => rateLimits.take('key', rate)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(7);
    const refused = verdicts.filter(({ allowed }) => !allowed);
    for (const verdict of refused) expect(verdict).toMatchObject({ remaining: 0, retryAfter: expect.any(Number) });
    expect(Math.max(...refused.map(({ retryAfter }) => retryAfter))).toBeLessThanOrEqual(60_000 / 7 + 1);
  });

  it('share what is kept, and hear each other', async () => {
    const prefix = ownPrefix();
    const [one, other] = [await open(prefix), await open(prefix)];
    await one.cache.set('key', 'value', 60_000);
    expect(await other.cache.get('key')).toBe('value');
    const heard = new Promise((resolve) => void other.hints.subscribe(resolve));
    await one.hints.publish({ org: 'org-a', position: 12 });
    expect(await heard).toEqual({ org: 'org-a', position: 12 });
  });

  it('keep apart what has another prefix', async () => {
    const [one, other] = [await open(ownPrefix()), await open(ownPrefix())];
    await one.cache.set('key', 'value', 60_000);
    expect(await other.cache.get('key')).toBeUndefined();
  });
});
