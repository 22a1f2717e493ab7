import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Hint } from '../hints.js';
import { redisCoordination, type RedisCoordination } from './redis-coordination.js';
import { eventually, RedisProcess } from './redis-process.fixture.js';

const RATE = { limit: 5, window: 60_000 };
/** Milliseconds: a tenth of a second for the one call that finds out, none for those after it, and what a busy machine adds. */
const SOON = 400;

let redis: RedisProcess;
const opened: RedisCoordination[] = [];

beforeEach(async () => {
  redis = await RedisProcess.placed();
});
afterEach(async () => {
  for (const coordination of opened.splice(0)) await coordination.close();
  await redis.kill();
});

async function open(): Promise<RedisCoordination> {
  const coordination = await redisCoordination({ url: redis.url });
  opened.push(coordination);
  return coordination;
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const isReady = (coordination: RedisCoordination): boolean => coordination.status().state === 'ready';
const allowedOf = async ({ rateLimits }: RedisCoordination, key: string, calls: number): Promise<number> => {
  let allowed = 0;
  for (let n = 0; n < calls; n += 1) allowed += (await rateLimits.take(key, RATE)).allowed ? 1 : 0;
  return allowed;
};

/** Everything answers quickly and each process goes on for itself. */
async function goesOnAlone(coordination: RedisCoordination, problem: RegExp): Promise<void> {
  const heard: Hint[] = [];
  const leave = await coordination.hints.subscribe((hint) => heard.push(hint));
  const calls = async (): Promise<void> => {
    await coordination.cache.set('key', 'value', 60_000);
    expect(await coordination.cache.get('key')).toBeUndefined();
    expect(await allowedOf(coordination, 'alone', 20)).toBe(RATE.limit);
  };
  expect(await took(calls)).toBeLessThan(SOON);
  await coordination.hints.publish({ org: 'org-a', position: 3 });
  await Promise.resolve();
  expect(heard).toEqual([{ org: 'org-a', position: 3 }]);
  leave();
  expect(coordination.status()).toEqual({ state: 'degraded', problem: expect.stringMatching(problem) });
  expect(await took(() => Promise.all(Array.from({ length: 10_000 }, () => coordination.cache.set('key', 'value', 60_000))))).toBeLessThan(SOON);
}

/** Two instances are one again. */
async function isShared(one: RedisCoordination, other: RedisCoordination): Promise<void> {
  await eventually(() => isReady(one) && isReady(other));
  await one.cache.set('again', 'value', 60_000);
  expect(await other.cache.get('again')).toBe('value');
  expect((await allowedOf(one, 'shared', 4)) + (await allowedOf(other, 'shared', 4))).toBe(RATE.limit);
  const heard: Hint[] = [];
  await other.hints.subscribe((hint) => heard.push(hint));
  await eventually(async () => {
    await one.hints.publish({ org: 'org-a', position: 4 });
    return heard.length > 0;
  });
}

describe('coordination while Redis', () => {
  it('is stopped in the middle of everything, and goes on', async () => {
    await redis.start();
    const [one, other] = [await open(), await open()];
    redis.stop();
    await goesOnAlone(one, /^Redis (does not answer|is away)$/);
    redis.goOn();
    await isShared(one, other);
  });

  it('is killed, and started again empty', async () => {
    await redis.start();
    const [one, other] = [await open(), await open()];
    expect(await allowedOf(one, 'before', 2)).toBe(2);
    await redis.kill();
    await eventually(() => !isReady(one));
    await goesOnAlone(one, /^Redis is away$/);
    await redis.start();
    await isShared(one, other);
  });

  it('is not there yet when the process begins', async () => {
    let one: RedisCoordination | undefined;
    expect(await took(async () => (one = await open()))).toBeLessThan(1_000 + SOON);
    if (one === undefined) throw new Error('not opened');
    await goesOnAlone(one, /^Redis is away$/);
    await redis.start();
    await isShared(one, await open());
  });

  it('accepts connections and says nothing from the beginning', async () => {
    await redis.start();
    redis.stop();
    let one: RedisCoordination | undefined;
    expect(await took(async () => (one = await open()))).toBeLessThan(1_000 + SOON);
    if (one === undefined) throw new Error('not opened');
    await goesOnAlone(one, /^Redis is away$/);
    redis.goOn();
    await isShared(one, await open());
  });

  it('is silent and nobody asks: the line notices by itself', async () => {
    await redis.start();
    const one = await open();
    redis.stop();
    await eventually(() => !isReady(one));
    redis.goOn();
    await eventually(() => isReady(one));
  });

  it('refuses: the process goes on alone, and the refusal is told without what was sent', async () => {
    await redis.start('--maxmemory', '1', '--maxmemory-policy', 'noeviction');
    const one = await open();
    await one.cache.set('key', 'secret', 60_000);
    expect(await allowedOf(one, 'alone', 20)).toBe(RATE.limit);
    expect(one.status()).toEqual({ state: 'degraded', problem: 'Redis refuses: OOM' });
  });

  it('does not know the password', async () => {
    await redis.start('--requirepass', 'right');
    const one = await redisCoordination({ url: redis.url.replace('redis://', 'redis://:wrong@') });
    opened.push(one);
    await goesOnAlone(one, /^Redis refuses: WRONGPASS$/);
  });
});

describe('what comes over the channel', () => {
  it('is ignored unless it is a hint', async () => {
    await redis.start();
    const one = await open();
    const heard: Hint[] = [];
    await one.hints.subscribe((hint) => heard.push(hint));
    const stranger = new Redis(redis.url);
    for (const message of ['', 'null', '{"org":"org-a"}', '["org-a",-1]', '["org-a",1e400]', '["org-a",7]']) await stranger.publish('cairn:hints', message);
    stranger.disconnect();
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([{ org: 'org-a', position: 7 }]);
  });
});

describe('an address that is none', () => {
  it.each(['', 'localhost', 'http://user:secret@host'])('is refused, and not told: %s', async (url) => {
    await expect(redisCoordination({ url })).rejects.toMatchObject({ code: 'redis-address-invalid', message: expect.not.stringContaining('secret') });
  });
});
