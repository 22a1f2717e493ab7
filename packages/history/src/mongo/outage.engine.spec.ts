import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isCairnError } from '@cairn/contracts/errors';
import type { MongoHistory } from './mongo-history.js';
import { ORG, RequestMaker } from '../testing/index.js';
import { verifyLog } from '../verify/index.js';
import { FrailWay } from './frail-way.fixture.js';
import { MongoHarness } from './mongo-harness.fixture.js';

const OUTAGE = 7_000;

let harness: MongoHarness;
let way: FrailWay;
let history: MongoHistory;
const make = new RequestMaker();

beforeEach(async () => {
  harness = new MongoHarness();
  way = new FrailWay(new URL(harness.place.url));
  history = await harness.open(await way.open());
  await history.append(make.created());
});
afterEach(async () => {
  await way.mend();
  await harness.remove();
  way.cut();
});

describe.each<[what: string, begin: () => void]>([
  ['cut off', () => way.cut()],
  ['frozen', () => way.freeze()],
])('MongoDB is %s for a while', (_what, begin) => {
  it('answers in time that it does not know, loses nothing it said, does nothing twice, and goes on', async () => {
    const requests = Array.from({ length: 200 }, (_, n) => make.append({ stream: `team-${n % 5}` }));
    const answers = requests.map(async (request, n) => {
      await pause(n * 5);
      const since = performance.now();
      const answer = await history.append(request).catch((error: unknown) => error);
      return { request, answer, took: performance.now() - since };
    });
    await pause(300);
    begin();
    await pause(1_000);
    const read = await history.readStored(ORG, 0).catch((error: unknown) => error);
    expect(read).toMatchObject({ code: 'storage-unavailable', retriable: true });
    await pause(OUTAGE - 1_000);
    await way.mend();
    const ended = await Promise.all(answers);
    expect(Math.max(...ended.map(({ took }) => took))).toBeLessThan(5_500);
    const unknown = ended.filter(({ answer }) => isCairnError(answer, 'append-outcome-unknown'));
    expect(unknown.length).toBeGreaterThan(0);
    const again = await Promise.all(ended.map(({ request }) => untilKnown(() => history.append(request))));
    ended.forEach(({ answer }, n) => {
      if (!(answer instanceof Error)) expect(again[n]).toMatchObject({ outcome: 'repeated', commit: { position: (answer as { commit: { position: number } }).commit.position } });
    });
    const report = await verifyLog(ORG, (after) => history.readStored(ORG, after));
    expect(report).toMatchObject({ commits: 201, faults: [] });
  }, 60_000);
});

/** As a client does that sends the same command again. */
async function untilKnown<T>(append: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await append().catch((error: unknown) => error);
    if (!isCairnError(answer) || !answer.retriable) return answer as T;
    await pause(100);
  }
}
