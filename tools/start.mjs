/**
 * `npm start`: installs what is missing, builds what has changed, and runs the whole product in this process.
 * `npm start -- --demo` fills an empty data directory with a simulated organization first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { isInstalled } from './installed.mjs';

process.env.TURBO_TELEMETRY_DISABLED = '1';
const STAMP = 'node_modules/.cache/cairn/built';
const SOURCES = ['packages', 'apps', 'tools', 'tsconfig.base.json', 'package-lock.json'];
const OUTPUT = new Set(['node_modules', 'dist', 'site', '.turbo', '.jest']);

function run(what, command, args) {
  console.log(what);
  const { status } = spawnSync(command, args, { stdio: ['inherit', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`That did not work: ${command} ${args.join(' ')}`);
  process.exit(status ?? 1);
}

/** The newest change below a path, in milliseconds. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const entries = readdirSync(path).filter((name) => !OUTPUT.has(name));
  return entries.reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

function isBuilt() {
  return existsSync(STAMP) && SOURCES.every((source) => newest(source) <= statSync(STAMP).mtimeMs) && existsSync('apps/standalone/dist/main.js');
}

if (!isInstalled()) run('Installing what Cairn needs (a minute or two the first time) …', 'npm', ['ci', '--no-audit', '--no-fund']);
if (!isBuilt()) {
  run('Building …', 'npx', ['turbo', 'run', 'build', '--filter=@cairn/standalone', '--filter=@cairn/cli', '--output-logs=errors-only', '--concurrency=2']);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, '');
}
// Where Node can (22.8 and later), what was compiled at the last start is not compiled again.
module.enableCompileCache?.(join('node_modules', '.cache', 'cairn', 'compiled'));
await import('../apps/standalone/dist/main.js');
