import { afterEach, describe, it } from '@jest/globals';
import { historyContract } from '../testing/index.js';
import { MongoHarness } from './mongo-harness.fixture.js';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0)) await undo();
});

describe('history contract: MongoDB', () => {
  it.each(historyContract)('$name', async ({ run }) => {
    const harness = new MongoHarness();
    cleanUp.push(() => harness.remove());
    await run(harness);
  });
});
