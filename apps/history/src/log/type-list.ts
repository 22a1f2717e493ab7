import { CairnError, type Catalogue } from '@cairn/contracts';
import { matchesType } from './event-filter.js';

/**
 * Types out of a comma-separated list such as `objective.committed,blocker.*`. A name that is kept for a coming feature is accepted: it can be
 * waited for.
 * @throws CairnError `request-invalid` for a pattern that no event could ever match: it would look like silence
 */
export function typeListOf(text: string, catalogue: Pick<Catalogue, 'types' | 'reservedTypes'>, field: string): readonly string[] {
  const names = [...catalogue.types(), ...catalogue.reservedTypes()];
  const patterns = text.split(',').map((pattern) => pattern.trim());
  const unknown = patterns.find((pattern) => !names.some((name) => matchesType(pattern, name)));
  if (unknown === undefined) return patterns;
  throw new CairnError('The request has fields that can not be accepted.', { code: 'request-invalid', details: { errors: [{ field: `/${field}`, problem: `no event type matches ${unknown}` }] } });
}
