/** What a team's setting means for the teams below it. */
export type Inheritance = 'forced' | 'default' | 'free';

/** A team's own setting of cadence, zone or calendar. */
export interface InheritedSetting<T> {
  readonly value: T;
  /** `forced`: those below have it, whatever they set. `default`: they have it unless they set their own. `free`: it is this team's alone. */
  readonly inherit: Inheritance;
}

/**
 * The setting that holds for a team: the topmost forced one above it, else its own, else the nearest default above it.
 *
 * @param path from the organization down to the team; null where a team sets nothing
 * @param fallback the organization's, when nobody on the path has anything to pass down
 */
export function settingOf<T>(path: readonly (InheritedSetting<T> | null)[], fallback: T): T {
  const above = path.slice(0, -1);
  const forced = above.find((setting) => setting?.inherit === 'forced');
  const own = path.at(-1);
  const inherited = above.findLast((setting) => setting?.inherit === 'default');
  return (forced ?? own ?? inherited)?.value ?? fallback;
}
