import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from '../../concurrency/quarter.fixture.js';
import { Aftermath, until } from '../aftermath.fixture.js';
import { Cluster } from '../cluster.fixture.js';
import { Field } from '../field.fixture.js';
import { Load, type Goal } from '../load.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';
import { drilled, witnessed } from '../services/drilled.fixture.js';
import { SETTING } from '../services/trap.fixture.js';

/** How often a relay falls asleep at any moment. */
const SLEEPS = Math.ceil(Number(process.env['CAIRN_TEST_KILLS'] ?? 6) / 3);
const LONGEST = 500;
/** Commits that the other one publishes meanwhile, at least. */
const AHEAD = 5;

const folder = mkdtempSync(join(tmpdir(), 'cairn-drill-'));
let cluster: Cluster;
let goals: readonly Goal[];
let aftermath: Aftermath;
beforeAll(async () => {
  cluster = await Cluster.start({ instances: { history: 2 } });
  const field = await Field.open(awake());
  goals = await field.goals(4);
  await field.activate();
  aftermath = await Aftermath.of(cluster.installation);
}, 300_000);
afterAll(async () => {
  await aftermath.close();
  await cluster.end();
  rmSync(folder, { recursive: true });
}, 60_000);

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

function loaded(): Load {
  const load = new Load({ url: awake(), goals });
  ends.push(() => load.stop());
  return load;
}

/** The door behind which the relay stays awake. */
const awake = (): string => cluster.doors[1] ?? '';

/** The positions at which the relay's cursor was seen, until it is told to end. */
function watched(): () => Promise<readonly number[]> {
  const seen: number[] = [];
  let isOver = false;
  const watching = (async () => {
    for (; !isOver; await pause(50)) seen.push(await aftermath.relayed());
  })();
  const end = async (): Promise<readonly number[]> => {
    isOver = true;
    await watching;
    return seen;
  };
  ends.push(end);
  return end;
}

async function goneOn(from: number): Promise<void> {
  await until(async () => (await aftermath.relayed()) >= from + AHEAD, 'the other relay goes on');
}

describe('a relay that sleeps and wakes beside its successor', () => {
  it('leaves the cursor where it is and the topic whole, when it slept between sending and keeping how far it came', async () => {
    const [sleeper, file] = [cluster.instance('history', 0), join(folder, 'asleep')];
    await sleeper.stop();
    await sleeper.restart(drilled('history', { place: 'publish', signal: 'SIGSTOP', file }));
    const load = loaded();
    const ended = watched();
    await load.goesOn(3);
    sleeper.signal(SETTING);
    await until(async () => existsSync(file), 'the relay has sent something and sleeps');
    await goneOn(witnessed(file).position);
    sleeper.signal('SIGCONT');
    await load.goesOn(AHEAD);
    await load.stop();
    await expectNothingLost(cluster, load);
    const seen = await ended();
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  }, 240_000);

  it(`does so ${SLEEPS} times at any moment`, async () => {
    const random = randomOf(SLEEPS);
    const sleeper = cluster.instance('history', 0);
    const load = loaded();
    const ended = watched();
    for (let sleep = 0; sleep < SLEEPS; sleep += 1) {
      await load.goesOn(3);
      await pause(random() * LONGEST);
      sleeper.signal('SIGSTOP');
      await goneOn(await aftermath.relayed());
      sleeper.signal('SIGCONT');
    }
    await load.goesOn(AHEAD);
    await load.stop();
    await expectNothingLost(cluster, load);
    const seen = await ended();
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  }, 240_000);
});
