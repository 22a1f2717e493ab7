import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Ground } from '../ground.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';
import { outageOf } from '../outage.fixture.js';
import { expectDegraded, expectServed } from './expectations.fixture.js';

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.open();
}, 300_000);
afterAll(() => ground.close(), 120_000);

describe.each<[what: string, begin: (ground: Ground) => Promise<void> | void, end: (ground: Ground) => Promise<void> | void]>([
  ['killed, and comes back empty', ({ engines }) => engines.redis.kill(), ({ engines }) => engines.redis.restart()],
  ['frozen, and goes on', ({ engines }) => engines.redis.stop(), ({ engines }) => engines.redis.cont()],
])('Redis is %s', (_what, begin, end) => {
  it('reads and writes go on, health says what is away, and nothing is lost', async () => {
    const outage = await outageOf(ground, { begin: () => begin(ground), end: () => end(ground) });
    expectServed(outage);
    expectDegraded(outage, ['redis']);
    await expectNothingLost(ground, outage.load);
  }, 400_000);
});
