import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder infra/engines, which holds the lock files. */
export const HOME = fileURLToPath(new URL('../../', import.meta.url));

/** Where installed things are kept: away with node_modules, and never found by another set of lock files. */
export const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/cairn/engines/', import.meta.url));

/** A short name for what a set of files of infra/engines says: it changes when one of them does. */
export async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(HOME, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * A folder that is there whole or not at all: `fill` works in a folder beside it, which gets its name when all is done.
 * Two that fill it at once do no harm: the second finds it there.
 */
export async function filledOnce(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const beside = `${folder}.${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  try {
    await fill(beside);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
