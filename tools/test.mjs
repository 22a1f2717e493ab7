/**
 * `npm test`: installs what is missing, builds (which is the type check), holds the import rules and runs every test.
 * The last line is `N passed, N failed`; build and import rules count as one each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './installed.mjs';

process.env.TURBO_TELEMETRY_DISABLED = '1';
const WINDOWS = process.platform === 'win32';
const totals = { passed: 0, failed: 0 };

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: WINDOWS }).status === 0;
}

function check(name, ok) {
  totals[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  return ok;
}

function workspaces() {
  return ['packages', 'apps'].filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

function clearResults() {
  for (const workspace of workspaces()) rmSync(join(workspace, '.jest'), { recursive: true, force: true });
}

/** Adds up what each package's jest left behind. A package that has specs and left nothing counts as a failure. */
function countResults() {
  for (const workspace of workspaces().filter(hasTests)) {
    const file = join(workspace, '.jest', 'results.json');
    if (!existsSync(file)) check(`${workspace}: tests ran`, false);
    else addResults(workspace, JSON.parse(readFileSync(file, 'utf8')));
  }
}

function hasTests(workspace) {
  const file = join(workspace, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.test !== undefined;
}

function addResults(workspace, results) {
  const brokenSuites = results.testResults.filter(({ assertionResults, status }) => status === 'failed' && assertionResults.length === 0).length;
  const unrun = results.numPendingTests + results.numTodoTests;
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests + brokenSuites + unrun;
  console.log(`${workspace}: ${results.numPassedTests} passed, ${results.numFailedTests + brokenSuites + unrun} failed`);
}

function finish() {
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed === 0 ? 0 : 1);
}

if (!isInstalled() && !check('install', run('npm', ['ci']))) finish();
clearResults();
if (!check('build and types', run('npx', ['turbo', 'run', 'build', '--output-logs=new-only', '--concurrency=2']))) finish();
check('import rules', run('npm', ['run', '--silent', 'imports']));
const ran = run('npx', ['turbo', 'run', 'test', '--output-logs=new-only', '--concurrency=2', '--continue']);
countResults();
if (!ran && totals.failed === 0) check('every test run ended well', false);
finish();
