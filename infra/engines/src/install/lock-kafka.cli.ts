import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from './commands.js';
import { copyByMaven } from './kafka-jars.js';
import { lineOf, sha256Of, type LockedJar } from './kafka-lock.js';
import { HOME } from './places.js';

const HEAD = '# The jars of the Kafka broker: group:artifact:version sha256. Written by npm run lock:kafka from pom.xml; compare the changes before you commit them.';

async function jarAt(folder: string, path: string): Promise<LockedJar> {
  const parts = path.split('/');
  const [artifact, version] = [parts.at(-3), parts.at(-2)];
  const sha256 = await sha256Of(join(folder, path));
  if (artifact === undefined || version === undefined || sha256 === undefined) throw new Error(`${path} is no jar of a Maven repository`);
  return { group: parts.slice(0, -3).join('.'), artifact, version, sha256 };
}

const maven = findCommand('mvn');
if (maven === undefined) throw new Error('Writing kafka.lock needs Maven: it knows what Kafka depends on.');
const folder = await mkdtemp(join(tmpdir(), 'cairn-kafka-lock-'));
await copyByMaven(maven, folder, console.log);
const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.jar')).sort();
const jars = await Promise.all(paths.map((path) => jarAt(folder, path)));
await writeFile(join(HOME, 'kafka.lock'), `${[HEAD, ...jars.map(lineOf)].join('\n')}\n`);
await rm(folder, { recursive: true });
console.log(`kafka.lock: ${jars.length} jars.`);
