import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Ground } from '../ground.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';
import { outageOf, type Outage } from '../outage.fixture.js';

const NAMES = { mongo: 'MongoDB', kafka: 'Kafka', redis: 'Redis' } as const;

/**
 * An engine is killed and started again under load, and once more frozen; afterwards all that was acknowledged is there, once.
 * @param promise what holds while it is away, as the sentence that the test is called by
 * @param expectKept fails where it does not
 */
export function describeOutages(name: keyof typeof NAMES, promise: string, expectKept: (outage: Outage) => void): void {
  let ground: Ground;
  beforeAll(async () => {
    ground = await Ground.open();
  }, 300_000);
  afterAll(() => ground.close(), 120_000);

  const suffers = async (begin: 'kill' | 'stop', end: 'restart' | 'cont'): Promise<void> => {
    const engine = ground.engines[name];
    const outage = await outageOf(ground, { begin: () => engine[begin](), end: () => engine[end]() });
    expectKept(outage);
    await expectNothingLost(ground, outage.load);
  };

  describe(NAMES[name], () => {
    it(`killed, and started again: ${promise}`, () => suffers('kill', 'restart'), 400_000);
    it(`frozen, and goes on: ${promise}`, () => suffers('stop', 'cont'), 400_000);
  });
}
