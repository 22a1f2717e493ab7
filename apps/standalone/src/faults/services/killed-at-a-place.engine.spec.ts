import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aftermath } from '../aftermath.fixture.js';
import { Cluster } from '../cluster.fixture.js';
import { Field } from '../field.fixture.js';
import { Load, positionIn, type Goal } from '../load.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';
import { drilled, witnessed } from './drilled.fixture.js';
import { SETTING, type Witness } from './trap.fixture.js';

/** How often a service is killed at each place; more by `CAIRN_TEST_KILLS`. */
const KILLS = Math.ceil(Number(process.env['CAIRN_TEST_KILLS'] ?? 6) / 6);

const folder = mkdtempSync(join(tmpdir(), 'cairn-drill-'));
let cluster: Cluster;
let goals: readonly Goal[];
beforeAll(async () => {
  cluster = await Cluster.start();
  const field = await Field.open(cluster.doors[0] ?? '');
  goals = await field.goals(4);
  await field.activate();
}, 300_000);
afterAll(async () => {
  await cluster.end();
  rmSync(folder, { recursive: true });
}, 60_000);

interface Killed {
  readonly load: Load;
  readonly witnesses: readonly Witness[];
}

/** A service that is killed under load at one place, again and again, and then runs as it is. @param look what is to be seen before it is started again */
async function killedAt(service: string, place: string, look: (witness: Witness) => Promise<void> = async () => undefined): Promise<Killed> {
  const instance = cluster.instance(service);
  const load = new Load({ url: cluster.doors[0] ?? '', goals });
  const witnesses: Witness[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const file = join(folder, `${place}-${kill}`);
    await instance.stop();
    await instance.restart(drilled(service, { place, signal: 'SIGKILL', file }));
    await load.goesOn(5);
    instance.signal(SETTING);
    expect(await instance.ended).toBe('SIGKILL');
    const witness = witnessed(file);
    witnesses.push(witness);
    await look(witness);
  }
  await instance.restart();
  await load.goesOn(5);
  await load.stop();
  return { load, witnesses };
}

describe('a service that is killed', () => {
  it('after a commit is stored and before anybody is answered has done it, and answers who asks again', async () => {
    const { load, witnesses } = await killedAt('check-ins', 'append');
    const stored = witnesses.map(({ position }) => position);
    expect(load.acknowledged.filter(({ heard }) => stored.includes(positionIn(heard)))).toEqual([]);
    const late = await Promise.all(load.unknown.map(({ said }) => load.say(said)));
    expect(late.map(positionIn)).toEqual(expect.arrayContaining(stored));
    await expectNothingLost(cluster, load);
  }, 240_000);

  it('after rows are written and before the cursor is swapped leaves views that come out as the log makes them', async () => {
    const { load, witnesses } = await killedAt('check-ins', 'rows');
    for (const { position, from = 0 } of witnesses) expect(position).toBeGreaterThan(from);
    await expectNothingLost(cluster, load);
  }, 240_000);

  it('after messages are sent and before the cursor is kept sends them again, and nothing is missing', async () => {
    const seen = async ({ position, from }: Witness): Promise<void> => {
      const aftermath = await Aftermath.of(cluster.installation);
      expect([await aftermath.relayed(), await aftermath.hasPublished(position)]).toEqual([from, true]);
      await aftermath.close();
    };
    const { load } = await killedAt('history', 'publish', seen);
    await expectNothingLost(cluster, load);
  }, 240_000);
});
