import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RealProduct } from '../real-process.fixture.js';
import { SimulatedProduct } from '../simulated/simulated-product.fixture.js';
import { tracesIn } from '../simulated/traces.fixture.js';
import { FORGETTING, SECRETS, WHO, Writer } from '../simulated/writer.fixture.js';

let writer: Writer;
let product: RealProduct;
const elsewhere: RealProduct[] = [];

beforeAll(async () => {
  product = await RealProduct.startEmbedded();
  writer = await Writer.of(await SimulatedProduct.load(product, FORGETTING));
}, 300_000);
afterAll(async () => {
  await Promise.all([writer.end(), ...elsewhere.map((each) => each.end())]);
});

/** A copy of the data as it stands. */
async function backUp(name: string): Promise<string> {
  await product.stop();
  expect(await product.cairn(['backup', join(writer.place, name)])).toMatchObject({ code: 0 });
  await product.begin();
  return join(writer.place, name);
}

/** A new directory out of a backup, not served yet. */
async function restore(backup: string, keys = join(backup, 'keys')): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-restored-'));
  expect(await product.cairn(['restore', backup, '--keys', keys, '--data', directory])).toMatchObject({ code: 0 });
  return directory;
}

async function served(directory: string): Promise<RealProduct> {
  const restored = await RealProduct.startEmbedded(directory);
  elsewhere.push(restored);
  return restored;
}

describe('a person who wrote, in the files of a directory', () => {
  it('stands in them', async () => {
    expect(tracesIn(product.directory, SECRETS).filter((found) => found.startsWith(WHO.name))).not.toEqual([]);
    await backUp('old');
  }, 60_000);

  it('is in none of them once forgotten', async () => {
    await writer.forget();
    await product.stop();
    expect(tracesIn(product.directory, SECRETS)).toEqual([]);
    await product.begin();
  }, 60_000);

  it('stays forgotten in a backup, and in what is restored from it', async () => {
    const backup = await backUp('new');
    expect(tracesIn(backup, SECRETS)).toEqual([]);
    const restored = await served(await restore(backup));
    const words = await writer.words(restored);
    expect(words).toContain('"forgotten":true');
    expect(writer.tracesIn([words, ...(await writer.outputs(restored, 'restored'))])).toEqual([]);
    await restored.stop();
    expect(tracesIn(restored.directory, SECRETS)).toEqual([]);
  }, 60_000);

  it('is forgotten again before anything is served, where old keys are restored beside the new history', async () => {
    const directory = await restore(join(writer.place, 'new'), join(writer.place, 'old', 'keys'));
    const restored = await served(directory);
    const words = await writer.words(restored);
    expect([words.includes('"forgotten":true'), writer.tracesIn([words])]).toEqual([true, []]);
    expect(writer.tracesIn(await writer.outputs(restored, 'restored-with-old-keys'))).toEqual([]);
    await restored.stop();
    expect(tracesIn(directory, SECRETS)).toEqual([]);
  }, 60_000);
});
