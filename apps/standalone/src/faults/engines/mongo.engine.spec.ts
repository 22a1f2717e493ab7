import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Ground } from '../ground.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';
import { outageOf } from '../outage.fixture.js';
import { expectNotReady, expectRefusedByName } from './expectations.fixture.js';

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.open();
}, 300_000);
afterAll(() => ground.close(), 120_000);

describe.each<[what: string, begin: (ground: Ground) => Promise<void> | void, end: (ground: Ground) => Promise<void> | void]>([
  ['killed, and started again', ({ engines }) => engines.mongo.kill(), ({ engines }) => engines.mongo.restart()],
  ['frozen, and goes on', ({ engines }) => engines.mongo.stop(), ({ engines }) => engines.mongo.cont()],
])('MongoDB is %s', (_what, begin, end) => {
  it('requests are refused by name and in time, and afterwards all that was acknowledged is there, once', async () => {
    const outage = await outageOf(ground, { begin: () => begin(ground), end: () => end(ground) });
    expectRefusedByName(outage);
    expectNotReady(outage);
    await expectNothingLost(ground, outage.load);
  }, 400_000);
});
