import { ALL_PROJECTIONS } from '@cairn/okr-views';

/** Starts a process, the command line too, as one of a release in which every projection has another version. */
export const NEXT_RELEASE = { NODE_OPTIONS: `--import ${new URL('./next-release.fixture.js', import.meta.url).href}` } as const;

/** The projections of that release, as far as storage goes. */
export const NEXT_PROJECTIONS = ALL_PROJECTIONS.map((projection) => ({ ...projection, version: projection.version + 1, storage: `${projection.name}@${projection.version + 1}` }));

/** What the command line says of each projection, without organization and checksums. */
export function saidOf(out: string): readonly string[] {
  return out.trim().split('\n').map((line) => line.replace(/^[0-9a-f-]{36} +/, '').replace(/ at \d+/, '').replace(/ [0-9a-f]{64}$/, '').replace(/ +/g, ' ').trim());
}
