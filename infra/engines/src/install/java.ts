import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EngineMissing, type Tell } from '../tell.js';
import { findCommand, runCommand } from './commands.js';
import { installPackage } from './debian.js';

/** Kafka 4's broker is compiled for it. */
const OLDEST = 17;

/** What is wanted of a Java: that it runs programs, or that it also runs Java sources. */
export type JavaNeed = 'runtime' | 'compiler';

const PACKAGES: Readonly<Record<JavaNeed, readonly string[]>> = {
  runtime: ['openjdk-17-jre-headless', 'openjdk-21-jre-headless', 'default-jre-headless'],
  compiler: ['openjdk-17-jdk-headless', 'openjdk-21-jdk-headless', 'default-jdk-headless'],
};

/** Where Debian puts it; an older Java may stand before it on the path. */
const DEBIAN = [17, 21].map((version) => `/usr/lib/jvm/java-${version}-openjdk-${process.arch === 'x64' ? 'amd64' : process.arch}/bin/java`);

/**
 * A `java` that is new enough for the broker: of JAVA_HOME, of the path, or Debian's, installed where that is possible.
 * @throws EngineMissing
 */
export async function findJava(need: JavaNeed, tell: Tell): Promise<string> {
  const found = await goodEnough(need);
  if (found) return found;
  const problem = await installPackage(PACKAGES[need], tell);
  const installed = await goodEnough(need);
  if (installed) return installed;
  const [what, one] = need === 'runtime' ? [`Kafka needs Java ${OLDEST} or newer`, 'a JDK or JRE'] : [`Running Java sources needs a JDK ${OLDEST} or newer`, 'a JDK'];
  throw new EngineMissing(`${what}, and there is none: ${problem ?? 'what apt-get installed will not do'}. Install ${one} and set JAVA_HOME, or put its java on the path.`);
}

async function goodEnough(need: JavaNeed): Promise<string | undefined> {
  const home = process.env['JAVA_HOME'];
  const places = [home ? join(home, 'bin', 'java') : undefined, findCommand('java'), ...DEBIAN].filter((place) => place !== undefined);
  for (const java of places) if (existsSync(java) && (await isGood(java, need))) return java;
  return undefined;
}

async function isGood(java: string, need: JavaNeed): Promise<boolean> {
  if (versionIn((await runCommand(java, ['-version'])).output) < OLDEST) return false;
  return need === 'runtime' || (await runCommand(java, ['--list-modules'])).output.includes('jdk.compiler');
}

/** The major version in what `java -version` says; 0 when it says none. */
export function versionIn(said: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  return Number(first === '1' ? second : (first ?? 0));
}
