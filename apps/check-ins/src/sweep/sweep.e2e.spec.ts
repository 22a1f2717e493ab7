import { afterEach, describe, expect, it } from '@jest/globals';
import { closingStarted, firstSlot, of } from '@cairn/rhythm/testing';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { recordBatch } from './sweep.commands.js';
import { bySystem, RhythmSweep, sweepAll } from './sweep.reading.js';
import { ORG, World } from '../world.fixture.js';

let world: World;
afterEach(() => world.close());

const GRACE_ENDED = '2026-01-15T00:00:00.000Z';
const platform = (): Platform => world.app.app.get<Platform>(PLATFORM);
const missed = async (): Promise<unknown[]> => (await world.app.stores.history.readStream(ORG, 'rhythm-t', 0)).flatMap(({ events, at }) => events.map(({ data }) => [data['slot'], at]));

describe('the job', () => {
  it('records what was missed, also while the cycle closes, and reads nothing while nothing can be', async () => {
    world = await World.open();
    const sweep = new RhythmSweep(platform());
    await sweepAll(platform(), sweep, '2026-01-05T08:00:00.000Z');
    await world.append('cycle-q', closingStarted);
    expect(await missed()).toEqual([]);

    const { following } = platform();
    let looks = 0;
    const waitFor: Platform['following']['waitFor'] = (...asked) => ((looks += 1), following.waitFor(...asked));
    const watched: Platform = { ...platform(), following: { ...following, waitFor } };
    const watching = new RhythmSweep(watched);
    await sweepAll(watched, watching, '2026-01-06T08:00:00.000Z');
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    await world.checkIn();
    await sweepAll(watched, watching, '2026-01-14T23:59:59.999Z');
    expect(looks).toBe(0);

    world.at('2026-01-22T00:00:00.000Z');
    await sweepAll(platform(), sweep, '2026-01-22T00:00:00.000Z');
    expect(await missed()).toEqual([['o.1@2026-01-16', '2026-01-22T00:00:00.000Z']]);
  });

  it('never tells of a miss where a check-in came in between', async () => {
    world = await World.open();
    await world.settled();
    await world.checkIn();
    const miss = { ...of, slot: firstSlot, due: '2026-01-09T16:00:00.000Z', responsibleId: 'ann' };
    const recorded = await recordBatch(platform(), { teamId: 't', due: miss.due, part: 1, misses: [miss] }, bySystem(ORG, 'c'));
    expect(recorded.missed).toBe(0);
    expect(await missed()).toEqual([]);
  });
});

describe('a history load', () => {
  it('tells of check-ins and misses at their own time, and the job leaves it alone', async () => {
    world = await World.open({ past: '2026-01-05T08:00:00.000Z' });
    await world.settled();
    const load = (at: string, more: Record<string, string> = {}) => ({ 'cairn-at': at, 'cairn-via': 'import', ...more });
    const sweepAt = async (at: string) => ((await world.post('/rhythm/sweep', {}, { as: 'ada', headers: load(at) })).body as { missed: number }).missed;

    await sweepAll(platform(), new RhythmSweep(platform()), '2026-06-01T08:00:00.000Z');
    expect(await missed()).toEqual([]);
    expect(await sweepAt('2026-01-14T08:00:00.000Z')).toBe(0);
    expect(await sweepAt(GRACE_ENDED)).toBe(1);
    expect(await missed()).toEqual([[firstSlot, GRACE_ENDED]]);

    const said = { value: '20', moved: 'As the old tool has it.' };
    const answer = await world.post('/key-results/o.1/check-ins', said, { as: 'ada', headers: load('2026-01-16T12:00:00.000Z', { 'cairn-actor': 'ann' }) });
    expect(answer.body).toMatchObject({ id: 'o.1.1', at: '2026-01-16T12:00:00.000Z' });
    expect((await world.get('/key-results/o.1/check-ins', 'ann')).body).toEqual({
      items: [expect.objectContaining({ actor: 'ann', via: 'import', recordedAt: '2026-01-16T12:00:00.000Z', timeliness: 'on-time', slot: 'o.1@2026-01-16', moved: { text: said.moved } })],
    });
    expect(await sweepAt('2026-01-22T08:00:00.000Z')).toBe(0);
    const { loading } = await world.app.stores.history.head(ORG);
    expect(loading).toBe(true);
  });

  it('plays acts of people by their own rights to do them', async () => {
    world = await World.open({ past: '2026-01-05T08:00:00.000Z' });
    await world.settled();
    const headers = { 'cairn-at': '2026-01-09T12:00:00.000Z', 'cairn-via': 'simulation' };
    expect((await world.checkIn({}, { as: 'ada', headers: { ...headers, 'cairn-actor': 'bob' } })).body).toMatchObject({ code: 'not-responsible' });
    expect((await world.checkIn({}, { as: 'ada', headers: { ...headers, 'cairn-actor': 'ann' } })).status).toBe(201);
    expect((await world.post('/check-ins/o.1.1/acknowledge', { how: 'thanks' }, { as: 'ada', headers: { ...headers, 'cairn-actor': 'lee' } })).status).toBe(200);
  });
});
