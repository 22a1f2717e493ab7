import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leaveFolder, portsFor, sweepFolders, takeFolder } from './folder.js';
import { endLeftover, runningIn, writePid } from './pid-file.js';
import { freePorts, HOST, isFree } from './ports.js';

let parent: string;
beforeEach(async () => void (parent = await mkdtemp(join(tmpdir(), 'cairn-folder-'))));
afterEach(() => rm(parent, { recursive: true }));

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, HOST);
  await once(server, 'listening');
  return server;
}

describe('freePorts', () => {
  it('gives different ports that nobody listens on', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    expect(await Promise.all(ports.map(isFree))).toEqual(ports.map(() => true));
  });
});

describe('portsFor', () => {
  it('gives a folder the ports that it had', async () => {
    const first = await portsFor(parent, ['kafka', 'redis'], {});
    expect(await portsFor(parent, ['redis', 'kafka'], {})).toEqual(first);
  });

  it('gives another where somebody took it meanwhile', async () => {
    const first = await portsFor(parent, ['kafka', 'redis'], {});
    const other = await listening(first.kafka);
    const second = await portsFor(parent, ['kafka', 'redis'], {});
    expect(second.redis).toBe(first.redis);
    expect(second.kafka).not.toBe(first.kafka);
    other.close();
  });

  it('takes the wished one', async () => {
    expect((await portsFor(parent, ['kafka'], { kafka: 4711 })).kafka).toBe(4711);
  });
});

describe('takeFolder', () => {
  it('refuses a folder that somebody who runs has taken', async () => {
    await takeFolder(parent);
    await expect(takeFolder(parent)).rejects.toThrow(`process ${process.pid}`);
    await leaveFolder(parent);
    await takeFolder(parent);
  });

  it('ends what an earlier start left running', async () => {
    const left = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    const ended = once(left, 'exit');
    writePid(join(parent, 'kafka.pid'), left.pid ?? 0);
    await takeFolder(parent);
    expect((await ended)[1]).toBe('SIGKILL');
  });
});

describe('a pid file', () => {
  it("is not taken for another process that got the number", async () => {
    const file = join(parent, 'redis.pid');
    await writeFile(file, `${process.pid}\n1\n`);
    expect(runningIn(file)).toBeUndefined();
    expect(await endLeftover(file)).toBe(false);
    writePid(file, process.pid);
    expect(runningIn(file)).toBe(process.pid);
  });
});

describe('sweepFolders', () => {
  it('removes folders whose owner is gone, and no other', async () => {
    for (const name of ['run-a', 'run-b', 'run-c', 'other']) await mkdir(join(parent, name));
    await takeFolder(join(parent, 'run-a'));
    await writeFile(join(parent, 'run-b', 'owner.pid'), `${process.pid}\n1\n`);
    await writeFile(join(parent, 'other', 'owner.pid'), `${process.pid}\n1\n`);
    await sweepFolders(parent, 'run-');
    expect((await readdir(parent)).sort()).toEqual(['other', 'run-a', 'run-c']);
  });
});
