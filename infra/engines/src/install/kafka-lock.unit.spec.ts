import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { faultsOf, lineOf, parseLock, pathOf, type LockedJar } from './kafka-lock.js';
import { HOME } from './places.js';

const BYTES = Buffer.from('the bytes of a jar');
const jar: LockedJar = { group: 'org.example.tools', artifact: 'saw_2.13', version: '1.2.3', sha256: createHash('sha256').update(BYTES).digest('hex') };

describe('kafka.lock', () => {
  it('names the version of the broker that pom.xml asks for', async () => {
    const lock = parseLock(await readFile(join(HOME, 'kafka.lock'), 'utf8'));
    const [, wanted] = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(await readFile(join(HOME, 'pom.xml'), 'utf8')) ?? [];
    expect(lock.find(({ artifact }) => artifact === 'kafka_2.13')?.version).toBe(wanted);
    expect(new Set(lock.map(pathOf)).size).toBe(lock.length);
  });
});

describe('parseLock', () => {
  it('reads what lineOf writes, past the lines for people', () => {
    expect(parseLock(`# of jars\n${lineOf(jar)}\n`)).toEqual([jar]);
  });

  it.each(['org.example:saw:1.2.3', `org.example:saw:1.2.3 ${'A'.repeat(64)}`, `../../etc:saw:1 ${jar.sha256} more`, `org/../../x:saw:1 ${jar.sha256}`])('refuses %s', (line) => {
    expect(() => parseLock(`${lineOf(jar)}\n${line}\n`)).toThrow(line);
  });

  it('refuses a lock without jars', () => {
    expect(() => parseLock('# nothing\n')).toThrow('names no jar');
  });
});

describe('faultsOf', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'cairn-lock-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function put(bytes: Buffer): Promise<void> {
    const file = join(folder, pathOf(jar));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }

  it('finds nothing wrong with the bytes that were locked', async () => {
    await put(BYTES);
    expect(await faultsOf(folder, [jar])).toEqual([]);
  });

  it('finds one changed bit', async () => {
    await put(Buffer.from(BYTES.map((byte, place) => (place === 5 ? byte ^ 1 : byte))));
    expect(await faultsOf(folder, [jar])).toEqual([expect.stringContaining(`org/example/tools/saw_2.13/1.2.3/saw_2.13-1.2.3.jar has the SHA-256`)]);
  });

  it('finds what is missing', async () => {
    expect(await faultsOf(folder, [jar])).toEqual([`${pathOf(jar)} is missing`]);
  });
});
