import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { missingPlatforms, type Lock, type LockEntry } from './lock.js';
import { platformOf } from './platform.js';

const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as Lock;
const entries = Object.entries(lock.packages);

/** Packages whose binaries come as one optional package per platform. */
const NATIVE = entries.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)).filter((name) => name.startsWith('@libsql/') || name.startsWith('@turbo/') || name.startsWith('@unrs/'));

function platforms(prefix: string): string[] {
  const own = entries.filter(([place]) => place.includes(`node_modules/${prefix}`));
  return own.flatMap(([, { os = [], cpu = [] }]) => os.flatMap((system) => cpu.map((processor) => `${system}-${processor}`)));
}

describe('package-lock.json', () => {
  it('carries every optional platform package that a package names', () => {
    expect(NATIVE.length).toBeGreaterThan(20);
    expect(missingPlatforms(lock)).toEqual([]);
  });

  it.each(['@libsql/', '@turbo/', '@unrs/resolver-binding-'])('has %s for Linux, macOS and Windows', (prefix) => {
    expect(platforms(prefix)).toEqual(expect.arrayContaining(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']));
  });

  it('marks each of them optional and says which platform it is for', () => {
    const own = entries.filter(([place]) => NATIVE.some((name) => place.endsWith(`node_modules/${name}`)) && !place.includes('wasm'));
    const flawed = own.filter(([, { optional, os, cpu, version }]) => optional !== true || !os?.length || !cpu?.length || !version);
    expect(own.length).toBeGreaterThan(20);
    expect(flawed).toEqual([]);
  });

  it('names no download address', () => {
    const addressed = entries.filter(([, { resolved, link }]) => resolved !== undefined && link !== true);
    expect(addressed).toEqual([]);
  });
});

describe('missingPlatforms', () => {
  const wants: LockEntry = { version: '1.0.0', optionalDependencies: { '@n/darwin-arm64': '1.0.0' } };

  it('finds what a lock written on one platform leaves out', () => {
    expect(missingPlatforms({ packages: { 'node_modules/n': wants } })).toEqual([{ place: 'node_modules/@n/darwin-arm64', name: '@n/darwin-arm64', version: '1.0.0', dev: false }]);
  });

  it('looks outwards from the package that wants it', () => {
    const packages = { 'node_modules/a/node_modules/n': wants, 'node_modules/@n/darwin-arm64': { version: '1.0.0', optional: true } };
    expect(missingPlatforms({ packages })).toEqual([]);
  });
});

describe('platformOf', () => {
  it.each([
    ['@turbo/windows-64', 'win32', 'x64'],
    ['@turbo/darwin-arm64', 'darwin', 'arm64'],
    ['@unrs/resolver-binding-linux-arm-gnueabihf', 'linux', 'arm'],
    ['@unrs/resolver-binding-win32-ia32-msvc', 'win32', 'ia32'],
  ])('%s is for %s on %s', (name, os, cpu) => {
    expect(platformOf(name)).toEqual({ os: [os], cpu: [cpu] });
  });

  it('guesses nothing of a name without a platform', () => {
    expect(() => platformOf('@turbo/everywhere')).toThrow('no platform');
  });
});
