/**
 * Is this text the one RFC 8785 form of its value? Any other text of the same value (space, order, a member twice, another escape)
 * would let two readers of one hash see different things.
 */
export function isCanonical(text: string, value: unknown): boolean {
  return (JSON.stringify(value) === text && isSorted(value)) || canonical(value) === text;
}

/** Members in ascending order of UTF-16 code units, all the way down. Quick; integer-like names are left to the slow way. */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before = '';
  for (const name in value) {
    if (name < before || !isSorted((value as Record<string, unknown>)[name])) return false;
    before = name;
  }
  return true;
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
