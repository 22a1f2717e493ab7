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
  ['killed, and started again', ({ engines }) => engines.kafka.kill(), ({ engines }) => engines.kafka.restart()],
  ['frozen, and goes on', ({ engines }) => engines.kafka.stop(), ({ engines }) => engines.kafka.cont()],
])('Kafka is %s', (_what, begin, end) => {
  it('reads and writes go on, health says what is late, and the topic gets all of it in order', async () => {
    const outage = await outageOf(ground, { begin: () => begin(ground), end: () => end(ground) });
    expectServed(outage);
    expectDegraded(outage, ['kafka', 'relay']);
    await expectNothingLost(ground, outage.load);
  }, 400_000);
});
