import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from '../../concurrency/quarter.fixture.js';
import { Cluster } from '../cluster.fixture.js';
import { Field } from '../field.fixture.js';
import { Load, type Goal } from '../load.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';

/** How often a service is killed; more by `CAIRN_TEST_KILLS`. */
const KILLS = Number(process.env['CAIRN_TEST_KILLS'] ?? 6);
/** Milliseconds that everything may go well before the next kill, at most. */
const LONGEST = 800;
/** Those that take the load come up more often. */
const VICTIMS = ['check-ins', 'history', 'check-ins', 'goals', 'check-ins', 'analytics', 'alignment'];

let cluster: Cluster;
let goals: readonly Goal[];
beforeAll(async () => {
  cluster = await Cluster.start();
  const field = await Field.open(cluster.doors[0] ?? '');
  goals = await field.goals(6);
  await field.activate();
}, 300_000);
afterAll(() => cluster.end(), 60_000);

describe('services that are killed under load', () => {
  it(`lose nothing that was acknowledged in ${KILLS} kills at any moment, and do nothing twice`, async () => {
    const random = randomOf(KILLS);
    const load = new Load({ url: cluster.doors[0] ?? '', goals });
    const died: unknown[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = cluster.instance(VICTIMS[kill % VICTIMS.length] ?? '');
      await load.goesOn(5);
      await pause(random() * LONGEST);
      await victim.stop();
      died.push(await victim.ended);
      await victim.restart();
    }
    await load.goesOn(5);
    await load.stop();
    expect(died).toEqual(Array(KILLS).fill('SIGKILL'));
    expect(load.unknown.filter(({ heard: { status } }) => status !== 0)).toEqual([]);
    await expectNothingLost(cluster, load);
  }, 120_000 + KILLS * 60_000);
});
