import { supportOf, type Contributor, type Support } from '@cairn/method';

interface Known {
  readonly weights: readonly string[];
  readonly contributors: readonly Contributor[];
  readonly support: Support;
}

/** Of those that nothing contributes to: most of a large map. */
const NONE = supportOf(new Map(), []);

/** The support of objectives that are still there. */
const known = new WeakMap<object, Known>();

/** The support of an objective: while its contributors are the same, with the same weights, it is not computed again. */
export function knownSupport(objective: object, weights: ReadonlyMap<string, string>, contributors: readonly Contributor[]): Support {
  if (weights.size === 0) return NONE;
  const given = [...weights].flat();
  const last = known.get(objective);
  if (last !== undefined && isSame(last.weights, given) && isSame(last.contributors, contributors)) return last.support;
  const support = supportOf(weights, contributors);
  known.set(objective, { weights: given, contributors, support });
  return support;
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
