/** Deepest structure that is walked; anything deeper is refused by validation later. */
const DEEPEST = 32;

/**
 * A copy of a body with every text in Unicode NFC, so that what looks the same is the same. Done here, at the edge, and nowhere else: the
 * history refuses any other form.
 */
export function normalized(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => normalized(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.normalize('NFC'), normalized(member, depth + 1)]));
}
