import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runningIn } from './process/pid-file.js';
import { startEngines } from './start-engines.js';
import { ask } from './wire/ask.js';
import { KAFKA, MONGO, REDIS } from './wire/questions.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'cairn-start-'))));
afterEach(() => rm(folder, { recursive: true }));

it('starts all three, lets each be killed and come back, and ends them', async () => {
  const engines = await startEngines({ folder });
  const { mongo, kafka, redis, env } = engines;
  expect(env).toEqual({ CAIRN_MONGO_URL: mongo.address, CAIRN_MONGO_STANDALONE: 'unsafe', CAIRN_KAFKA_BROKERS: kafka.address, CAIRN_REDIS_URL: redis.address });
  const all = [mongo, kafka, redis];
  const answers = (): Promise<boolean[]> => Promise.all([ask(mongo.port, MONGO), ask(kafka.port, KAFKA), ask(redis.port, REDIS)]);
  expect(await answers()).toEqual([true, true, true]);
  await Promise.all(all.map((engine) => engine.kill()));
  expect(await answers()).toEqual([false, false, false]);
  await Promise.all(all.map((engine) => engine.restart()));
  expect(await answers()).toEqual([true, true, true]);
  await engines.close();
  expect(['mongo', 'kafka', 'redis', 'owner'].map((name) => runningIn(join(folder, `${name}.pid`)))).toEqual([undefined, undefined, undefined, undefined]);
}, 120_000);

it('starts some of them, and leaves nothing behind when one can not start', async () => {
  const taken = await startEngines({ folder: join(folder, 'first'), which: ['redis'] });
  const second = startEngines({ folder: join(folder, 'second'), which: ['redis', 'mongo'], ports: { redis: taken.redis.port, mongo: taken.redis.port } });
  await expect(second).rejects.toMatchObject({ code: 'engine-missing' });
  expect(runningIn(join(folder, 'second', 'redis.pid'))).toBeUndefined();
  expect(readFileSync(join(folder, 'second', 'redis.log'), 'utf8')).toContain('in use');
  await taken.close();
}, 120_000);
