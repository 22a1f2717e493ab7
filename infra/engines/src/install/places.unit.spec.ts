import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { filledOnce } from './places.js';

let parent: string;
beforeEach(async () => void (parent = await mkdtemp(join(tmpdir(), 'cairn-places-'))));
afterEach(() => rm(parent, { recursive: true }));

it('fills a folder at the first call alone', async () => {
  let fills = 0;
  const fill = async (folder: string): Promise<void> => writeFile(join(folder, 'made'), String((fills += 1)));
  await filledOnce(join(parent, 'kept'), fill);
  await filledOnce(join(parent, 'kept'), fill);
  expect(fills).toBe(1);
  expect(await readdir(parent)).toEqual(['kept']);
});

it('leaves nothing of a filling that failed', async () => {
  const broken = filledOnce(join(parent, 'kept'), async (folder) => {
    await writeFile(join(folder, 'half'), '');
    throw new Error('the network went away');
  });
  await expect(broken).rejects.toThrow('went away');
  expect(await readdir(parent)).toEqual([]);
  expect(existsSync(join(parent, 'kept'))).toBe(false);
});
