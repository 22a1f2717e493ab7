/**
 * `npm run engines [-- --folder FOLDER] [--only mongo,kafka,redis]`: starts a real Kafka broker, a server of MongoDB's protocol and Redis on free
 * ports of this machine, without Docker, and prints where they are as environment lines. Ctrl-C stops them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isInstalled } from './installed.mjs';

const PREFIX = 'cairn-engines-';
const HELP = `Starts Kafka, a MongoDB-wire server and Redis for trying things out and for tests.

  npm run engines
  npm run engines -- --folder FOLDER --only mongo,redis

  --folder FOLDER   where they keep what they hold, and the same addresses at the
                    next start; without it a temporary folder, removed at the end
  --only NAMES      some of mongo, kafka, redis, with commas

Prints CAIRN_… lines: the addresses in the form that the services take them.
Ctrl-C stops all three.`;

/** On standard error, so that standard output holds the environment lines alone. */
export const tell = (sentence) => writeSync(2, `${sentence}\n`);

/** infra/engines, compiled if it has changed. */
export async function loadEngines() {
  const run = (what, command, args) => {
    if (what) tell(what);
    if (spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status !== 0) throw new Error(`That did not work: ${command} ${args.join(' ')}`);
  };
  if (!isInstalled()) run('Installing what Cairn needs (a minute or two the first time) …', 'npm', ['ci', '--no-audit', '--no-fund']);
  run('', 'npx', ['tsc', '-b', 'infra/engines']);
  return import('../infra/engines/dist/index.js');
}

/** Starts engines in a folder of their own that goes with them. What starts that were killed left behind is cleaned up first. */
export async function startPassing(engines, settings) {
  await engines.sweepFolders(tmpdir(), PREFIX);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const running = await engines.startEngines({ ...settings, folder, tell }).catch((error) => {
    remove();
    throw error;
  });
  return { ...running, close: () => running.close().finally(remove) };
}

/** Resolves at the first signal to stop; further ones are passed over, for stopping takes its time. */
function untilStopped() {
  return new Promise((stopped) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, () => stopped())));
}

function readSettings(known) {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } } });
  const which = values.only?.split(',') ?? known;
  const unknown = which.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no engine called ${unknown.join(', ')}: they are ${known.join(', ')}.`);
  return { which, ...values };
}

async function main() {
  if (process.argv.includes('--help')) return console.log(HELP);
  const stopped = untilStopped();
  const engines = await loadEngines();
  const { which, folder } = readSettings(engines.ENGINES);
  const started = folder ? engines.startEngines({ which, folder: resolve(folder), tell }) : startPassing(engines, { which });
  const running = await Promise.race([started, stopped]);
  if (!running) throw new Error('Stopped before the engines were ready.');
  for (const [name, value] of Object.entries(running.env)) console.log(`${name}=${value}`);
  tell('Ready. Ctrl-C stops them.');
  await stopped;
  tell('Stopping …');
  await running.close();
}

if (import.meta.filename === process.argv[1]) {
  main().then(() => process.exit(0), (error) => {
    tell(error.message);
    process.exit(1);
  });
}
