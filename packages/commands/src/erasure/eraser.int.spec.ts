import { beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue, event } from '@cairn/contracts';
import { LogFollowing } from '@cairn/history';
import { ReactorFollower } from '../reactor/reactor-follower.js';
import { ORG, Workbench } from '../runtime/workbench.fixture.js';
import { Eraser } from './eraser.js';

const owner = { kind: 'person', org: ORG, personId: 'person-1' } as const;

let bench: Workbench;
let eraser: Eraser;
let follower: ReactorFollower;

beforeEach(async () => {
  bench = await Workbench.open();
  eraser = new Eraser({ history: bench.history, runtime: bench.runtime, directory: bench.state.directory, personKeys: bench.keys.personKeys });
  follower = restarted();
  await bench.keys.personKeys.getOrCreate(owner);
  await bench.state.directory.put({ org: ORG, personId: 'person-1', name: 'Yi-Chen Kim', email: 'kim@example.test', createdAt: '2026-01-05T08:00:00.000Z' });
});

/** Follows the log to its end, once. */
async function follow(): Promise<void> {
  const following = new LogFollowing({ history: bench.history, followers: [follower], timing: { now: () => 0, after: () => () => undefined } });
  await following.sweep();
  await following.settled();
  await following.stop();
}

async function typesOfPerson(): Promise<string[]> {
  return (await bench.history.readStream(ORG, 'person-person-1', 0)).flatMap(({ events }) => events.map(({ type }) => type));
}

function restarted(): ReactorFollower {
  return new ReactorFollower(eraser, { cursors: bench.state.cursors, catalogue });
}

describe('the eraser', () => {
  it('destroys the key, empties the directory and says so, once person.forgotten is in the log', async () => {
    await bench.append('person-person-1', event('person.forgotten', { personId: 'person-1' }));
    await follow();
    expect(await typesOfPerson()).toEqual(['person.forgotten', 'person-key.destroyed']);
    expect((await bench.state.directory.get(ORG, ['person-1'])).size).toBe(0);
    await expect(bench.keys.personKeys.getOrCreate(owner)).rejects.toMatchObject({ code: 'person-forgotten' });
  });

  it('touches nobody before', async () => {
    await follow();
    expect((await bench.state.directory.get(ORG, ['person-1'])).size).toBe(1);
    expect(await bench.keys.personKeys.tombstones(ORG)).toEqual([]);
  });

  it('twice is once, also when its cursor was lost', async () => {
    await bench.append('person-person-1', event('person.forgotten', { personId: 'person-1' }));
    await follow();
    await bench.state.cursors.remove({ follower: 'eraser', org: ORG });
    follower = restarted();
    expect(await follower.cursor(ORG)).toMatchObject({ position: 0 });
    await follow();
    expect(await typesOfPerson()).toEqual(['person.forgotten', 'person-key.destroyed']);
  });

  it('goes on from its cursor', async () => {
    await follow();
    expect(await follower.cursor(ORG)).toMatchObject({ position: 2 });
    await bench.append('person-person-1', event('person.forgotten', { personId: 'person-1' }));
    await follow();
    expect(await follower.cursor(ORG)).toMatchObject({ position: 3 });
  });

  it('keeps its cursor with what it did, and looks again at what concerned nobody', async () => {
    await follow();
    expect(await restarted().cursor(ORG)).toMatchObject({ position: 0 });
    await bench.append('person-person-1', event('person.forgotten', { personId: 'person-1' }));
    await follow();
    expect(await restarted().cursor(ORG)).toMatchObject({ position: 3 });
  });

  it('erases again whoever a restored key store brought back', async () => {
    await bench.append('person-person-1', event('person.forgotten', { personId: 'person-1' }));
    expect(await eraser.catchUp(ORG)).toBe(1);
    expect(await eraser.catchUp(ORG)).toBe(0);
    await expect(bench.keys.personKeys.getOrCreate(owner)).rejects.toMatchObject({ code: 'person-forgotten' });
    expect(await typesOfPerson()).toEqual(['person.forgotten', 'person-key.destroyed']);
  });
});
