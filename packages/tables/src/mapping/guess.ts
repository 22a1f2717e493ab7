import { CairnError } from '@cairn/contracts/errors';
import { grouped } from '../rows/grouped.js';
import type { Fields } from './field.js';
import { normalisedName } from './field.js';
import type { Mapping } from './mapping.js';

interface Candidate<F extends string> {
  readonly field: F;
  readonly at: number;
  /** Place of the name among the field's names: the first is the best. */
  readonly rank: number;
}

/**
 * Guesses which column tells which field from the names in the header. Where two columns go by names of one field, the name that stands
 * earlier in its list wins; two columns of the same name cannot be told apart.
 *
 * The result may lack required fields: `checkComplete` says so once a mapping file has been applied.
 *
 * @throws CairnError `duplicate-columns`
 */
export function guessMapping<F extends string>(header: readonly string[], fields: Fields<F>): Mapping<F> {
  const byField = grouped(header.flatMap((name, at) => candidates(name, at, fields)), ({ field }) => field);
  return { header, columns: new Map([...byField].map(([field, found]) => [field, best(header, found).at])) };
}

function candidates<F extends string>(name: string, at: number, fields: Fields<F>): readonly Candidate<F>[] {
  const wanted = normalisedName(name);
  return (Object.keys(fields) as F[]).flatMap((field) => {
    const rank = fields[field].names.findIndex((known) => normalisedName(known) === wanted);
    return rank === -1 ? [] : [{ field, at, rank }];
  });
}

function best<F extends string>(header: readonly string[], found: readonly Candidate<F>[]): Candidate<F> {
  const [first, second] = found.toSorted((one, other) => one.rank - other.rank);
  if (first === undefined) throw new RangeError('a group is never empty');
  if (second?.rank !== first.rank) return first;
  const columns = [header[first.at], header[second.at]];
  throw new CairnError(`Two columns are named alike, ${columns.join(' and ')}: rename or remove one`, { code: 'duplicate-columns', details: { field: first.field, columns } });
}
