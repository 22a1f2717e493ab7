import { CairnError } from '@cairn/contracts';

/** Levels of a body; the history takes fewer. */
const DEEPEST = 32;

/**
 * A copy of a body with every text in Unicode NFC, so that what looks the same is the same. Done here, at the edge, and nowhere else: the
 * history refuses any other form.
 * @throws CairnError `request-invalid` for a body of more than 32 levels
 */
export function normalized(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) throw new CairnError('The body is too deep.', { code: 'request-invalid', details: { errors: [{ field: '', problem: `must have at most ${DEEPEST} levels` }] } });
  if (Array.isArray(value)) return value.map((each) => normalized(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.normalize('NFC'), normalized(member, depth + 1)]));
}
