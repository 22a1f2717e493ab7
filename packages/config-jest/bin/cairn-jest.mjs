#!/usr/bin/env node
/** `cairn-jest [jest arguments]`, from a package's folder: runs its compiled specs as ESM and leaves the counts in .jest/results.json. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { removeOrphans } from '../orphans.mjs';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const preset = fileURLToPath(new URL('../preset.mjs', import.meta.url));
removeOrphans('dist', 'src');
mkdirSync('.jest', { recursive: true });
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, '--config', preset, '--rootDir', process.cwd(), '--json', '--outputFile', '.jest/results.json', ...process.argv.slice(2)],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
process.exit(status ?? 1);
