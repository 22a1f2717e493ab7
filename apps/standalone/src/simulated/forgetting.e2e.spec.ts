import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RealProduct } from '../real-process.fixture.js';
import { openGoal, SimulatedProduct, type OpenGoal } from './simulated-product.fixture.js';
import { tracesIn, tracesInBytes } from './traces.fixture.js';

const WHO = { name: 'Quetzalina Marchbanks', email: 'quetzalina.marchbanks@example.test' };
const SAID = { moved: 'Zeppelin rehearsals began.', inTheWay: 'The trombone supplier never called.', next: 'Ask the umbrella workshop instead.' };
const [MENDED, ABOUT] = ['The trombone supplier called, and said no.', 'Thanks for carrying the xylophone project alone.'];
const SECRETS = [WHO.name, 'Marchbanks', WHO.email, ...Object.values(SAID), MENDED, ABOUT];
const ANSWERS = { moved: SAID.moved, inTheWay: SAID.inTheWay, next: SAID.next };

let place: string;
let simulated: SimulatedProduct;
let goal: OpenGoal;
let personId: string;
let leadKey: string;
let ownKey: string;
let checkInId: string;
const elsewhere: RealProduct[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'cairn-forgetting-'));
  simulated = await SimulatedProduct.start({ people: 12, cycles: 0, weeks: 5, seed: 3 });
  goal = await openGoal(simulated);
  ({ body: { id: personId } } = await simulated.write('POST', '/people', WHO));
  [ownKey, leadKey] = [await simulated.keyOf(personId), await simulated.keyOf(goal.leadId)];
  await simulated.write('POST', `/teams/${goal.teamId}/members`, { personId });
  await simulated.write('PATCH', `/key-results/${goal.keyResultId}`, { responsibleId: personId, reason: 'Somebody new.' });
  const said = await simulated.write('POST', `/key-results/${goal.keyResultId}/check-ins`, { noNewFigure: true, confidence: '0.4', saidHealth: 'at-risk', ...SAID }, ownKey);
  checkInId = said.body.id;
  await simulated.write('POST', `/check-ins/${checkInId}/acknowledge`, { how: 'thanks', text: ABOUT }, leadKey);
  await simulated.write('POST', `/check-ins/${checkInId}/correct`, { inTheWay: MENDED, reason: 'They called.' }, ownKey);
}, 300_000);
afterAll(async () => {
  await Promise.all([simulated.product, ...elsewhere].map((product) => product.end()));
  rmSync(place, { recursive: true });
});

interface CheckIn {
  readonly id: string;
  readonly moved?: object;
}

/** What the lead of the team reads of what was said, and of what was answered. */
async function wordsAt(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/key-results/${goal.keyResultId}/check-ins?limit=500`, { headers: { authorization: `Bearer ${leadKey}` } });
  const { items } = (await answer.json()) as { readonly items: readonly CheckIn[] };
  return JSON.stringify(items.filter(({ id }) => Number(id.split('.').at(-1)) >= Number(checkInId.split('.').at(-1))));
}

/** Everything that the command line gives out: all datasets, and the feed from the beginning with its text. */
async function outputsOf(product: RealProduct, name: string): Promise<readonly string[]> {
  const [exported, feed, verified] = await Promise.all([product.cairn(['export', join(place, name)]), product.cairn(['events']), product.cairn(['verify'])]);
  expect([exported.code, feed.code, verified.code]).toEqual([0, 0, 0]);
  expect([readdirSync(join(place, name)).length, feed.out.split('\n').length > 200]).toEqual([4, true]);
  return [feed.out, ...readdirSync(join(place, name)).map((file) => readFileSync(join(place, name, file), 'utf8'))];
}

const audit = (): Promise<object> => simulated.get<object>(`/history/audit?subject=${goal.keyResultId}&limit=100`);
const tracesInTexts = (texts: readonly string[]): readonly string[] => tracesInBytes(Buffer.from(texts.join('\n')), SECRETS);

/** A copy of the data as it stands. */
async function backUp(name: string): Promise<string> {
  await simulated.product.stop();
  expect(await simulated.product.cairn(['backup', join(place, name)])).toMatchObject({ code: 0 });
  await simulated.product.begin();
  return join(place, name);
}

/** A new directory out of a backup, not served yet. */
async function restore(backup: string, keys = join(backup, 'keys')): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-restored-'));
  expect(await simulated.product.cairn(['restore', backup, '--keys', keys, '--data', directory])).toMatchObject({ code: 0 });
  return directory;
}

describe('a person who wrote', () => {
  it('is read by whom it was said to, and stands in the stores and in what is given out', async () => {
    const words = await wordsAt(simulated.product.url);
    expect([...Object.values(ANSWERS), MENDED, ABOUT].filter((text) => !words.includes(text))).toEqual([]);
    expect(JSON.stringify(await audit())).toContain(WHO.name);
    expect(tracesInTexts(await outputsOf(simulated.product, 'before'))).toEqual(expect.arrayContaining([...Object.values(SAID), MENDED, ABOUT]));
    expect(tracesIn(simulated.product.directory, SECRETS).filter((found) => found.startsWith(WHO.name))).not.toEqual([]);
    await backUp('old');
  }, 60_000);

  it('is not forgotten while still there, nor while answering for something open', async () => {
    const forget = (): Promise<unknown> => simulated.write('DELETE', `/people/${personId}`);
    await expect(forget()).rejects.toMatchObject({ status: 409, code: 'person-still-active' });
    const { body: { position } } = await simulated.write('POST', `/people/${personId}/deactivate`);
    await simulated.client().request('GET', `/people/${personId}`, { headers: { 'cairn-min-position': String(position) } });
    await expect(forget()).rejects.toMatchObject({ status: 409, code: 'open-ownership' });
    const more = simulated.write('POST', `/key-results/${goal.keyResultId}/check-ins`, { noNewFigure: true, confidence: '0.4', saidHealth: 'on-track' }, ownKey);
    await expect(more).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    await simulated.write('PATCH', `/key-results/${goal.keyResultId}`, { responsibleId: goal.responsibleId, reason: 'Handed back.' });
  });

  it('is forgotten: nothing of them is read, found in a file, or given out', async () => {
    await simulated.write('DELETE', `/people/${personId}`);
    for await (const message of simulated.client().history.follow({ types: ['person-key.destroyed'] })) if (message.kind === 'event') break;
    const words = await wordsAt(simulated.product.url);
    expect(words.match(/"forgotten":true/g)?.length).toBeGreaterThanOrEqual(5);
    expect(await simulated.get<object>(`/people/${personId}`)).toEqual(expect.not.objectContaining({ name: expect.anything() }));
    const outputs = await outputsOf(simulated.product, 'after');
    const people = JSON.stringify([await simulated.get('/people?limit=500'), await audit()]);
    expect(tracesInTexts([words, people, ...outputs])).toEqual([]);
    await simulated.product.stop();
    expect(tracesIn(simulated.product.directory, SECRETS)).toEqual([]);
    await simulated.product.begin();
  }, 60_000);

  it('stays forgotten in a backup, and in what is restored from it', async () => {
    const backup = await backUp('new');
    expect(tracesIn(backup, SECRETS)).toEqual([]);
    const product = await RealProduct.start(await restore(backup));
    elsewhere.push(product);
    const words = await wordsAt(product.url);
    expect(words).toContain('"forgotten":true');
    expect(tracesInTexts([words, ...(await outputsOf(product, 'restored'))])).toEqual([]);
    await product.stop();
    expect(tracesIn(product.directory, SECRETS)).toEqual([]);
  }, 60_000);

  it('is forgotten again before anything is served, where old keys are restored beside the new history', async () => {
    const directory = await restore(join(place, 'new'), join(place, 'old', 'keys'));
    const product = await RealProduct.start(directory);
    elsewhere.push(product);
    const words = await wordsAt(product.url);
    expect([words.includes('"forgotten":true'), tracesInTexts([words])]).toEqual([true, []]);
    expect(tracesInTexts(await outputsOf(product, 'restored-with-old-keys'))).toEqual([]);
    await product.stop();
    expect(tracesIn(directory, SECRETS)).toEqual([]);
  }, 60_000);
});
