import { existsSync, statSync } from 'node:fs';

/** node_modules stands for the lock file as long as npm's own copy of it is younger. */
export function isInstalled() {
  const copy = 'node_modules/.package-lock.json';
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync('package-lock.json').mtimeMs;
}
