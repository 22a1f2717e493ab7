/**
 * `npm run test:browser [-- PATTERN…]`: the console in a real browser against the real product with the demo's data. Chromium is Debian's, installed
 * when it is missing, or the one that CAIRN_CHROMIUM names. Screenshots are kept in apps/console/.jest/screenshots. The last line is `N passed, N failed`.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from './chromium.mjs';
import { demoData } from './demo-data.mjs';
import { check, clearResults, countResults, finish, run } from './results.mjs';

process.env.TURBO_TELEMETRY_DISABLED = '1';
const CONSOLE = 'apps/console';
const JEST = resolve('packages/config-jest/bin/cairn-jest.mjs');

async function main() {
  if (!check('build and types', run('npx', ['turbo', 'run', 'build', '--output-logs=new-only', '--concurrency=2']))) return;
  const path = chromium();
  if (!check('a browser', path !== undefined && existsSync(path))) return;
  const { data, key } = await demoData('node_modules/.cache/cairn/demo');
  clearResults(CONSOLE);
  const env = { ...process.env, CAIRN_BROWSER: '1', CAIRN_CHROMIUM: path, CAIRN_DEMO_DATA: data, CAIRN_DEMO_KEY: key };
  const ran = run(process.execPath, [JEST, ...process.argv.slice(2)], { cwd: CONSOLE, env });
  countResults(CONSOLE, 'the console in a browser');
  check('every test run ended well', ran);
}

await main();
finish();
