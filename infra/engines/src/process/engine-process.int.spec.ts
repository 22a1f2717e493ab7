import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ask } from '../wire/ask.js';
import { REDIS } from '../wire/questions.js';
import { EngineProcess, type EnginePlan } from './engine-process.js';
import { runningIn } from './pid-file.js';
import { freePorts, isFree } from './ports.js';

/** An engine that answers as Redis does. */
const ENGINE = `require('node:net').createServer((socket) => { socket.on('error', () => 0); socket.on('data', () => socket.write('+PONG\\r\\n')); }).listen(Number(process.argv[1]), '127.0.0.1')`;

let parent: string;
let plan: EnginePlan;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'cairn-process-'));
  const folder = join(parent, 'engine');
  await mkdir(folder);
  const [port = 0] = await freePorts(1);
  plan = { name: 'The engine', command: process.execPath, args: ['-e', ENGINE, String(port)], port, folder, question: REDIS };
});
afterEach(() => rm(parent, { recursive: true }));

const answers = (): Promise<boolean> => ask(plan.port, REDIS, 300);

it('is killed, started again on the same port, and closed', async () => {
  const engine = await EngineProcess.start(plan);
  const first = engine.pid;
  await engine.kill();
  expect([engine.pid, await answers()]).toEqual([undefined, false]);
  await engine.restart();
  expect(engine.pid).not.toBe(first);
  expect(await answers()).toBe(true);
  await engine.close();
  expect([engine.pid, await isFree(plan.port), existsSync(`${plan.folder}.pid`)]).toEqual([undefined, true, false]);
});

it('is frozen without being gone, and goes on', async () => {
  const engine = await EngineProcess.start(plan);
  engine.stop();
  expect([await answers(), engine.pid !== undefined]).toEqual([false, true]);
  engine.cont();
  expect(await answers()).toBe(true);
  engine.stop();
  await engine.close();
  expect(engine.pid).toBeUndefined();
});

it('tells the last words of an engine that ends while it starts', async () => {
  const broken = { ...plan, args: ['-e', `console.error('the disk is full'); process.exit(3)`] };
  await expect(EngineProcess.start(broken)).rejects.toThrow('the disk is full');
});

it('says so when the program is not there', async () => {
  await expect(EngineProcess.start({ ...plan, command: join(parent, 'nothing') })).rejects.toThrow('The engine ended while it started');
});

it('leaves nothing running when its owner is killed, at the latest after the next start', async () => {
  const module = new URL('./engine-process.js', import.meta.url).href;
  const question = new URL('../wire/questions.js', import.meta.url).href;
  const script = join(parent, 'owner.mjs');
  await writeFile(script, `import { EngineProcess } from '${module}'; import { REDIS } from '${question}';
    await EngineProcess.start({ ...${JSON.stringify({ ...plan, question: undefined })}, question: REDIS }); console.log('ready'); setInterval(() => 0, 1000);`);
  const owner = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(owner.stdout, 'data');
  const left = join(parent, 'left.pid');
  await copyFile(`${plan.folder}.pid`, left);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  const engine = await EngineProcess.start(plan);
  expect(runningIn(left)).toBeUndefined();
  expect(runningIn(`${plan.folder}.pid`)).toBe(engine.pid);
  await engine.close();
});

