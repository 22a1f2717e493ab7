import { isProblemError } from '@cairn/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patience } from '../product/installation.fixture.js';
import { openGoal, openGoals, SimulatedProduct, type Written } from './simulated-product.fixture.js';

const CLIENTS = 32;
/** Answers after which the process is killed. */
const ENOUGH = 400;

let simulated: SimulatedProduct;
beforeAll(async () => {
  simulated = await SimulatedProduct.start({ people: 12, cycles: 0, weeks: 5, seed: 5 });
}, patience(300_000));
afterAll(() => simulated.product.end());

interface Said {
  readonly key: string;
  readonly keyResultId: string;
  readonly actor: string;
  readonly value: string;
}

const bodyOf = ({ value }: Said): object => ({ value, confidence: '0.6', saidHealth: 'on-track', next: 'Go on.' });

/** A check-in in the name of whoever is responsible. */
async function send(said: Said): Promise<Written> {
  const headers = { 'idempotency-key': said.key, 'cairn-via': 'simulation', 'cairn-actor': said.actor };
  const path = `/key-results/${said.keyResultId}/check-ins`;
  return (await simulated.client().request<Written>('POST', path, { body: bodyOf(said), headers })).body;
}

interface FeedPage {
  readonly events: readonly { readonly position: number; readonly data: { readonly checkInId: string; readonly value: string } }[];
  readonly through: number;
  readonly live: boolean;
}

/** Check-ins in the feed after a position, by id. */
async function recordedAfter(position: number): Promise<ReadonlyMap<string, readonly { readonly position: number; readonly value: string }[]>> {
  const found = new Map<string, { readonly position: number; readonly value: string }[]>();
  for (let after = position, live = false; !live; ) {
    const page = await simulated.get<FeedPage>(`/history/events?after=${after}&limit=500&types=check-in.recorded`);
    for (const { position: at, data: { checkInId, value } } of page.events) found.set(checkInId, [...(found.get(checkInId) ?? []), { position: at, value }]);
    ({ through: after, live } = page);
  }
  return found;
}

describe('a kill in the middle of many check-ins', () => {
  it.each([1, 2])('loses nothing that was answered, and answers again what was answered (%i)', async (round) => {
    const goals = await openGoals(simulated);
    const { commits: before } = await simulated.get<{ readonly commits: number }>('/history/verify');
    const [acknowledged, unknown, refused] = [new Map<string, { readonly said: Said; readonly written: Written }>(), [] as Said[], [] as unknown[]];
    let killed: Promise<void> | undefined;
    const speak = async (client: number): Promise<void> => {
      for (let number = 1; killed === undefined; number += 1) {
        const { keyResultId, responsibleId: actor } = goals[(client + number) % goals.length] ?? await openGoal(simulated);
        const said = { key: `${round}-${client}-${number}`, keyResultId, actor, value: `${client * 1_000 + number}` };
        try {
          acknowledged.set(said.key, { said, written: await send(said) });
          if (acknowledged.size === ENOUGH) killed = simulated.product.stop('SIGKILL');
        } catch (error) {
          if (isProblemError(error)) refused.push(error);
          unknown.push(said);
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => speak(client)));
    await killed;
    await simulated.product.begin();

    expect([refused, acknowledged.size >= ENOUGH]).toEqual([[], true]);
    const recorded = await recordedAfter(before);
    for (const { said, written } of acknowledged.values()) expect(recorded.get(written.id)).toEqual([{ position: written.position, value: said.value }]);

    for (const { said, written } of acknowledged.values()) expect(await send(said)).toEqual(written);
    const late = await Promise.all(unknown.map(send));
    const now = await recordedAfter(before);
    for (const [index, { id, position }] of late.entries()) expect(now.get(id)).toEqual([{ position, value: unknown[index]?.value }]);
    expect(now.size).toBe(acknowledged.size + unknown.length);
    expect(await simulated.get('/history/verify')).toMatchObject({ holds: true, commits: before + now.size });
  }, patience(120_000));
});
