import { expect } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RealProduct } from '../real-process.fixture.js';
import { openGoal, type OpenGoal, type SimulatedProduct } from './simulated-product.fixture.js';
import { tracesInBytes } from './traces.fixture.js';

export const WHO = { name: 'Quetzalina Marchbanks', email: 'quetzalina.marchbanks@example.test' };
const SAID = { moved: 'Zeppelin rehearsals began.', inTheWay: 'The trombone supplier never called.', next: 'Ask the umbrella workshop instead.' };
const [MENDED, ABOUT] = ['The trombone supplier called, and said no.', 'Thanks for carrying the xylophone project alone.'];

/** Everything that must be gone. */
export const SECRETS: readonly string[] = [WHO.name, 'Marchbanks', WHO.email, ...Object.values(SAID), MENDED, ABOUT];
/** What they said, as far as a log that is given out holds it. */
export const SPOKEN: readonly string[] = [...Object.values(SAID), MENDED, ABOUT];
/** What their team's lead reads. */
export const READ: readonly string[] = [SAID.moved, SAID.inTheWay, SAID.next, MENDED, ABOUT];

interface CheckIn {
  readonly id: string;
}

/** Somebody in a simulated organization who has said something, was answered, and has corrected it. */
export class Writer {
  readonly simulated: SimulatedProduct;
  readonly goal: OpenGoal;
  readonly personId: string;
  readonly ownKey: string;
  readonly #leadKey: string;
  readonly #checkInId: string;
  /** Of the last that was said. */
  readonly #position: number;
  /** For files of this test. */
  readonly place = mkdtempSync(join(tmpdir(), 'cairn-forgetting-'));

  private constructor(simulated: SimulatedProduct, { goal, personId, ownKey, leadKey, checkInId, position }: { readonly goal: OpenGoal; readonly personId: string; readonly ownKey: string; readonly leadKey: string; readonly checkInId: string; readonly position: number }) {
    this.simulated = simulated;
    this.goal = goal;
    this.personId = personId;
    this.ownKey = ownKey;
    this.#leadKey = leadKey;
    this.#checkInId = checkInId;
    this.#position = position;
  }

  static async of(simulated: SimulatedProduct): Promise<Writer> {
    const goal = await openGoal(simulated);
    const { body: { id: personId } } = await simulated.write('POST', '/people', WHO);
    const [ownKey, leadKey] = [await simulated.keyOf(personId), await simulated.keyOf(goal.leadId)];
    await simulated.write('POST', `/teams/${goal.teamId}/members`, { personId });
    await simulated.write('PATCH', `/key-results/${goal.keyResultId}`, { responsibleId: personId, reason: 'Somebody new.' });
    const said = await simulated.write('POST', `/key-results/${goal.keyResultId}/check-ins`, { noNewFigure: true, confidence: '0.4', saidHealth: 'at-risk', ...SAID }, ownKey);
    await simulated.write('POST', `/check-ins/${said.body.id}/acknowledge`, { how: 'thanks', text: ABOUT }, leadKey);
    const { body: { position } } = await simulated.write('POST', `/check-ins/${said.body.id}/correct`, { inTheWay: MENDED, reason: 'They called.' }, ownKey);
    return new Writer(simulated, { goal, personId, ownKey, leadKey, checkInId: said.body.id, position });
  }

  /** What the lead of the team reads of what was said, and of what was answered. */
  async words({ url }: Pick<RealProduct, 'url'> = this.simulated.product): Promise<string> {
    const answer = await fetch(`${url}/api/v1/key-results/${this.goal.keyResultId}/check-ins?limit=500`, { headers: { authorization: `Bearer ${this.#leadKey}`, 'cairn-min-position': String(this.#position) } });
    const { items } = (await answer.json()) as { readonly items: readonly CheckIn[] };
    return JSON.stringify(items.filter(({ id }) => Number(id.split('.').at(-1)) >= Number(this.#checkInId.split('.').at(-1))));
  }

  /** Everything that the command line gives out: all datasets, and the feed from the beginning with its text. */
  async outputs(product: RealProduct, name: string): Promise<readonly string[]> {
    const folder = join(this.place, name);
    const [exported, feed, verified] = await Promise.all([product.cairn(['export', folder]), product.cairn(['events']), product.cairn(['verify'])]);
    expect([exported.code, feed.code, verified.code]).toEqual([0, 0, 0]);
    expect([readdirSync(folder).length, feed.out.split('\n').length > 200]).toEqual([4, true]);
    return [feed.out, ...readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))];
  }

  audit(): Promise<object> {
    return this.simulated.get<object>(`/history/audit?subject=${this.goal.keyResultId}&limit=100`);
  }

  /** They leave, hand over, and are forgotten, which is done when this resolves. */
  async forget(): Promise<void> {
    const { simulated, personId, goal } = this;
    const { body: { position } } = await simulated.write('POST', `/people/${personId}/deactivate`);
    await simulated.client().request('GET', `/people/${personId}`, { headers: { 'cairn-min-position': String(position) } });
    await simulated.write('PATCH', `/key-results/${goal.keyResultId}`, { responsibleId: goal.responsibleId, reason: 'Handed back.' });
    await simulated.write('DELETE', `/people/${personId}`);
    for await (const message of simulated.client().history.follow({ types: ['person-key.destroyed'] })) if (message.kind === 'event') break;
  }

  /** What of them stands in texts. */
  tracesIn(texts: readonly string[]): readonly string[] {
    return tracesInBytes(Buffer.from(texts.join('\n')), SECRETS);
  }

  async end(): Promise<void> {
    await this.simulated.product.end();
    rmSync(this.place, { recursive: true });
  }
}

/** The size of the organization that they are in. */
export const FORGETTING = { people: 12, cycles: 0, weeks: 5, seed: 3 } as const;
