import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineMissing } from '../tell.js';
import { endLeftover, runningIn, writePid } from './pid-file.js';
import { freePorts, isFree } from './ports.js';

const OWNER = 'owner.pid';

/**
 * Takes a folder for this process, and ends by force what a start that was killed left running in it.
 * @throws EngineMissing when another start uses it
 */
export async function takeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const owner = runningIn(join(folder, OWNER));
  if (owner !== undefined) throw new EngineMissing(`Engines run in ${folder} already, started by process ${owner}. Stop that one, or name another folder.`);
  await endLeftovers(folder);
  writePid(join(folder, OWNER), process.pid);
}

/** The folder is anybody's again. */
export async function leaveFolder(folder: string): Promise<void> {
  await rm(join(folder, OWNER), { force: true });
}

/** Ends and removes what starts in folders of their own, `prefix*` below `parent`, left when they were killed. */
export async function sweepFolders(parent: string, prefix: string): Promise<void> {
  const folders = (await readdir(parent)).filter((name) => name.startsWith(prefix)).map((name) => join(parent, name));
  for (const folder of folders) {
    if (!existsSync(join(folder, OWNER)) || runningIn(join(folder, OWNER)) !== undefined) continue;
    await endLeftovers(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

async function endLeftovers(folder: string): Promise<void> {
  for (const file of await readdir(folder)) if (file.endsWith('.pid') && file !== OWNER) await endLeftover(join(folder, file));
}

/**
 * A port for each name: the wished one; else the one that this folder had before, as long as it is free; else any free one. Written down, so that
 * a folder that is kept keeps its addresses.
 */
export async function portsFor<N extends string>(folder: string, names: readonly N[], wished: Partial<Record<string, number>>): Promise<Record<N, number>> {
  const file = join(folder, 'ports.json');
  const before = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Partial<Record<string, number>>) : {};
  const fresh = await freePorts(names.length);
  const chosen = await Promise.all(names.map(async (name, place) => [name, wished[name] ?? (await stillFree(before[name])) ?? fresh[place]] as const));
  const ports = Object.fromEntries(chosen) as Record<N, number>;
  await writeFile(file, `${JSON.stringify({ ...before, ...ports })}\n`);
  return ports;
}

async function stillFree(port: number | undefined): Promise<number | undefined> {
  return port !== undefined && (await isFree(port)) ? port : undefined;
}
