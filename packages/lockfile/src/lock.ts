/** One package in a lock file, as far as it matters here. */
export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`, lockfileVersion 3: packages by their place in node_modules. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** A platform's package that some package names as optional and the lock file doesn't carry. */
export interface MissingPlatform {
  /** Its place in the lock file, beside the package that wants it. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

/**
 * What `npm ci` would look for on another platform and not find. An npm that writes a lock file leaves out the optional packages that its
 * registry doesn't hold; the lock is then good for the writer's platform alone.
 */
export function missingPlatforms(lock: Lock): MissingPlatform[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !findEntry(lock, place, name))
      .map(([name, version]) => ({ place: beside(place, name), name, version, dev: entry.dev ?? false })),
  );
}

/** The entry that a package at `place` would load `name` from: its own node_modules, then outwards. */
function findEntry(lock: Lock, place: string, name: string): LockEntry | undefined {
  for (let inside = place; ; inside = parentOf(inside)) {
    const entry = lock.packages[inside === '' ? `node_modules/${name}` : `${inside}/node_modules/${name}`];
    if (entry || inside === '') return entry;
  }
}

function parentOf(place: string): string {
  const cut = place.lastIndexOf('/node_modules/');
  return cut < 0 ? '' : place.slice(0, cut);
}

function beside(place: string, name: string): string {
  return `${place.slice(0, place.lastIndexOf('node_modules/'))}node_modules/${name}`;
}
