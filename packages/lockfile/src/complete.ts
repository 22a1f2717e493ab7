import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { missingPlatforms, type Lock, type LockEntry, type MissingPlatform } from './lock.js';
import { platformOf } from './platform.js';

/** Adds to a lock file what other platforms need, and says what it added. Run after every `npm install` that changes the lock. */
export function completeLock(path: string): readonly string[] {
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
  const missing = missingPlatforms(lock);
  const added = Object.fromEntries(missing.map((platform) => [platform.place, entryFor(platform)]));
  const packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  return missing.map(({ name, version }) => `${name}@${version}`);
}

function entryFor({ name, version, dev }: MissingPlatform): LockEntry {
  const known = fromRegistry(name, version);
  return { version, ...known, ...(dev && { dev }), optional: true, ...(known ? {} : platformOf(name)) };
}

/** Integrity and platform, where the registry has the package. */
function fromRegistry(name: string, version: string): LockEntry | undefined {
  try {
    const text = execFileSync('npm', ['view', `${name}@${version}`, 'os', 'cpu', 'libc', 'dist.integrity', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const { os, cpu, libc, 'dist.integrity': integrity } = JSON.parse(text) as LockEntry & { 'dist.integrity'?: string };
    return { ...(integrity && { integrity }), ...(os && { os }), ...(cpu && { cpu }), ...(libc && { libc }) };
  } catch {
    return undefined;
  }
}
