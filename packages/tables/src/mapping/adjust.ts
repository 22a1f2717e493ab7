import { CairnError } from '@cairn/contracts/errors';
import type { Fields } from './field.js';
import { normalisedName } from './field.js';
import type { Mapping, MappingJson } from './mapping.js';

/**
 * A guessed mapping with what a mapping file says in place of the guess. A column that the file gives to one field is taken from the
 * field that had it by guess.
 *
 * @throws CairnError `unknown-field`, `unknown-column`, `duplicate-columns` (the column's name stands twice in the header),
 * `column-used-twice`
 */
export function adjustMapping<F extends string>(guess: Mapping<F>, fields: Fields<F>, json: MappingJson): Mapping<F> {
  const given = new Map(Object.entries(json).map(([field, name]) => [checkedField(field, fields), name === null ? null : columnNamed(name, guess.header)]));
  const taken = [...given.values()].filter((at) => at !== null);
  checkUsedOnce(taken, guess.header);
  const kept = [...guess.columns].filter(([field, at]) => !given.has(field) && !taken.includes(at));
  const added = [...given].flatMap(([field, at]) => (at === null ? [] : [[field, at] as const]));
  return { header: guess.header, columns: new Map([...kept, ...added]) };
}

function checkedField<F extends string>(field: string, fields: Fields<F>): F {
  if (Object.hasOwn(fields, field)) return field as F;
  throw new CairnError(`${field} is not a field: use one of ${Object.keys(fields).join(', ')}`, { code: 'unknown-field', details: { field } });
}

function columnNamed(name: string, header: readonly string[]): number {
  const places = header.flatMap((column, at) => (normalisedName(column) === normalisedName(name) ? [at] : []));
  const [at, another] = places;
  if (at === undefined) throw new CairnError(`The file has no column ${name}; it has ${header.join(', ')}`, { code: 'unknown-column', details: { column: name, header } });
  if (another !== undefined) throw new CairnError(`The file has more than one column ${name}`, { code: 'duplicate-columns', details: { columns: places.map((place) => header[place]) } });
  return at;
}

function checkUsedOnce(taken: readonly number[], header: readonly string[]): void {
  const twice = taken.find((at, place) => taken.indexOf(at) !== place);
  if (twice === undefined) return;
  throw new CairnError(`The mapping reads the column ${header[twice]} twice`, { code: 'column-used-twice', details: { column: header[twice] } });
}
