import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One jar of the broker as `kafka.lock` names it. */
export interface LockedJar {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

const LINE = /^([\w.-]+):([\w.-]+):([\w.-]+) ([0-9a-f]{64})$/;

/**
 * Reads `kafka.lock`: a line `group:artifact:version sha256` per jar; lines that begin with # say something to people.
 * @throws naming the first line that is something else, and when there is no jar at all
 */
export function parseLock(text: string): readonly LockedJar[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new Error('kafka.lock names no jar');
  return lines.map(parseLine);
}

function parseLine(line: string): LockedJar {
  const [, group, artifact, version, sha256] = LINE.exec(line) ?? [];
  if (group === undefined || artifact === undefined || version === undefined || sha256 === undefined) throw new Error(`kafka.lock: "${line}" is not group:artifact:version sha256`);
  return { group, artifact, version, sha256 };
}

/** The line that `parseLock` reads. */
export function lineOf({ group, artifact, version, sha256 }: LockedJar): string {
  return `${group}:${artifact}:${version} ${sha256}`;
}

/** Where a Maven repository keeps the jar, below its root and with forward slashes. Also its place in our folder. */
export function pathOf({ group, artifact, version }: Omit<LockedJar, 'sha256'>): string {
  return `${group.replaceAll('.', '/')}/${artifact}/${version}/${artifact}-${version}.jar`;
}

/** The hash of a file's bytes, in hex; undefined when there is no such file. */
export async function sha256Of(file: string): Promise<string | undefined> {
  try {
    return createHash('sha256').update(await readFile(file)).digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What is wrong with a folder of jars, a sentence per jar; empty when every jar of the lock is there with the bytes that were locked. */
export async function faultsOf(folder: string, lock: readonly LockedJar[]): Promise<readonly string[]> {
  const found = await Promise.all(lock.map((jar) => sha256Of(join(folder, pathOf(jar)))));
  return lock.flatMap((jar, place) => {
    if (found[place] === jar.sha256) return [];
    return [found[place] === undefined ? `${pathOf(jar)} is missing` : `${pathOf(jar)} has the SHA-256 ${found[place]}, kafka.lock says ${jar.sha256}`];
  });
}
