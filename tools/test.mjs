/**
 * `npm test`: installs what is missing, builds (which is the type check), holds the import rules and runs every test.
 * The last line is `N passed, N failed`; build and import rules count as one each.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './installed.mjs';
import { anyFailed, check, clearResults, countResults, finish, run, workspaces } from './results.mjs';

process.env.TURBO_TELEMETRY_DISABLED = '1';

function hasTests(workspace) {
  const file = join(workspace, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.test !== undefined;
}

if (!isInstalled() && !check('install', run('npm', ['ci']))) finish();
workspaces().forEach(clearResults);
if (!check('build and types', run('npx', ['turbo', 'run', 'build', '--output-logs=new-only', '--concurrency=2']))) finish();
check('import rules', run('npm', ['run', '--silent', 'imports']));
const ran = run('npx', ['turbo', 'run', 'test', '--output-logs=new-only', '--concurrency=2', '--continue']);
workspaces().filter(hasTests).forEach((workspace) => countResults(workspace));
if (!ran && !anyFailed()) check('every test run ended well', false);
finish();
