import type { LockEntry } from './lock.js';

/** What node calls an operating system, by the words that packages use for it in their names. */
const SYSTEMS: readonly (readonly [word: RegExp, os: string])[] = [
  [/darwin/, 'darwin'],
  [/win32|windows/, 'win32'],
  [/android/, 'android'],
  [/freebsd/, 'freebsd'],
  [/openharmony/, 'openharmony'],
  [/linux/, 'linux'],
];

const PROCESSORS: readonly (readonly [word: RegExp, cpu: string])[] = [
  [/arm64/, 'arm64'],
  [/arm(?!64)/, 'arm'],
  [/ia32/, 'ia32'],
  [/loong64/, 'loong64'],
  [/ppc64/, 'ppc64'],
  [/riscv64/, 'riscv64'],
  [/s390x/, 's390x'],
  [/(x64|-64)\b/, 'x64'],
];

/**
 * The platform that a package's name speaks of, for packages that the registry at hand can't tell about.
 * @throws when the name speaks of none: a package for every platform must not be guessed
 */
export function platformOf(name: string): Required<Pick<LockEntry, 'os' | 'cpu'>> {
  const os = SYSTEMS.find(([word]) => word.test(name))?.[1];
  const cpu = PROCESSORS.find(([word]) => word.test(name))?.[1];
  if (os === undefined || cpu === undefined) throw new Error(`no platform in the name ${name}`);
  return { os: [os], cpu: [cpu] };
}
