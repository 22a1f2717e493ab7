/** The data of `npm start -- --demo`, made once in a folder for tests and pictures, and copied by whoever opens it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const KEY = 'administrator-key-of-the-demo-for-tests';
/** Longer than the simulation takes on a slow machine. Milliseconds. */
const PATIENCE = 600_000;

/** @returns the folder and the administrator's key; the folder is filled when it is missing */
export async function demoData(folder) {
  const data = resolve(folder);
  const mark = join(data, 'filled');
  if (existsSync(mark)) return { data, key: readFileSync(mark, 'utf8') };
  rmSync(data, { recursive: true, force: true });
  const filling = `${data}.filling`;
  rmSync(filling, { recursive: true, force: true });
  mkdirSync(filling, { recursive: true });
  await fill(filling);
  renameSync(filling, data);
  writeFileSync(mark, KEY);
  return { data, key: KEY };
}

async function fill(directory) {
  const env = { ...process.env, CAIRN_DATA: directory, PORT: '0', CAIRN_LOG: 'error', CAIRN_ADMIN_KEY: KEY };
  const child = spawn(process.execPath, ['apps/standalone/dist/main.js', '--demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('The demo organization is there.')) child.kill();
  }
  clearTimeout(late);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (!said.includes('The demo organization is there.')) throw new Error(`The demo could not be filled in:\n${said}`);
}
