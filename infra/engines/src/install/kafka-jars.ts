import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EngineMissing, type Tell } from '../tell.js';
import { findCommand, lastLines, runCommand } from './commands.js';
import { faultsOf, parseLock, pathOf, type LockedJar } from './kafka-lock.js';
import { CACHE, filledOnce, hashOf, HOME } from './places.js';

const CENTRAL = 'https://repo.maven.apache.org/maven2';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const DOWNLOADS_AT_ONCE = 6;

/**
 * The broker's jars, every one checked against kafka.lock, on each start anew. Maven fetches them when there is one, with its own settings
 * (mirrors, proxies, passwords); else they come from Maven Central directly.
 * @returns the class path
 * @throws EngineMissing when they can't be fetched or one isn't what was locked
 */
export async function kafkaClassPath(tell: Tell): Promise<string> {
  const lock = parseLock(await readFile(join(HOME, 'kafka.lock'), 'utf8'));
  const folder = await filledOnce(join(CACHE, `kafka-${await hashOf(['kafka.lock', 'pom.xml'])}`), async (empty) => {
    const maven = findCommand('mvn');
    if (maven) await copyByMaven(maven, empty, tell);
    else await download(lock, empty, tell);
    await check(empty, lock);
  });
  await check(folder, lock);
  return lock.map((jar) => join(folder, pathOf(jar))).join(':');
}

async function check(folder: string, lock: readonly LockedJar[]): Promise<void> {
  const faults = await faultsOf(folder, lock);
  if (faults.length > 0) throw new EngineMissing(`Kafka is not what kafka.lock says, so it is not started. Remove ${folder} to fetch it again.\n${faults.join('\n')}`);
}

/** Copies what pom.xml depends on, in the folders of a Maven repository. */
export async function copyByMaven(maven: string, folder: string, tell: Tell): Promise<void> {
  tell('Fetching Kafka with Maven (about 45 MB) …');
  const pom = join(folder, 'pom.xml');
  await copyFile(join(HOME, 'pom.xml'), pom);
  const args = ['-B', '-q', '-f', pom, COPY, '-DincludeScope=runtime', '-Dmdep.useRepositoryLayout=true', `-DoutputDirectory=${folder}`];
  const { ok, output } = await runCommand(maven, args);
  if (!ok) throw new EngineMissing(`Maven could not fetch Kafka:\n${lastLines(output)}`);
}

async function download(lock: readonly LockedJar[], folder: string, tell: Tell): Promise<void> {
  tell(`Fetching Kafka's ${lock.length} jars from Maven Central (about 45 MB) …`);
  const waiting = [...lock];
  const fetchNext = async (): Promise<void> => {
    for (let jar = waiting.shift(); jar; jar = waiting.shift()) await fetchJar(jar, join(folder, pathOf(jar)));
  };
  await Promise.all(Array.from({ length: DOWNLOADS_AT_ONCE }, fetchNext));
}

async function fetchJar(jar: LockedJar, file: string): Promise<void> {
  const url = `${CENTRAL}/${pathOf(jar)}`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) }).catch((cause: unknown) => {
    throw new EngineMissing(`Maven Central can't be reached (${url}). Behind a proxy or mirror, install Maven and set it up: it is used where it is found.`, { cause });
  });
  if (!answer.ok) throw new EngineMissing(`${url} answered ${answer.status}.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
}
