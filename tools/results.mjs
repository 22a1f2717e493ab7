/** What `npm test`, `npm run test:engines` and `npm run test:browser` share: running a command, and adding up what each package's jest left in .jest/results.json. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const WINDOWS = process.platform === 'win32';
const totals = { passed: 0, failed: 0 };

/** Did the command end well? Its output is ours. */
export function run(command, args, settings = {}) {
  return spawnSync(command, args, { stdio: 'inherit', shell: WINDOWS, ...settings }).status === 0;
}

/** Counts as one, passed or failed. */
export function check(name, ok) {
  totals[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  return ok;
}

export function anyFailed() {
  return totals.failed > 0;
}

export function workspaces() {
  return ['packages', 'apps', 'infra'].filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((folder) => existsSync(join(folder, 'package.json')));
}

export function clearResults(workspace) {
  rmSync(join(workspace, '.jest'), { recursive: true, force: true });
}

/** Adds up what the workspace's jest left behind. One that left nothing counts as a failure, and so does a test that wasn't run. */
export function countResults(workspace, name = workspace) {
  const file = join(workspace, '.jest', 'results.json');
  if (!existsSync(file)) check(`${name}: tests ran`, false);
  else addResults(name, JSON.parse(readFileSync(file, 'utf8')));
}

function addResults(name, results) {
  const brokenSuites = results.testResults.filter(({ assertionResults, status }) => status === 'failed' && assertionResults.length === 0).length;
  const failed = results.numFailedTests + brokenSuites + results.numPendingTests + results.numTodoTests;
  totals.passed += results.numPassedTests;
  totals.failed += failed;
  console.log(`${name}: ${results.numPassedTests} passed, ${failed} failed`);
}

/** The last line is `N passed, N failed`; the exit code says whether all passed. */
export function finish() {
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed === 0 ? 0 : 1);
}
