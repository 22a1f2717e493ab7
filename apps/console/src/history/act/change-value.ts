import type { Formats } from '../../words/formats.js';

/** How a value of a change is told. */
export type Told =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'person' | 'team'; readonly id: string }
  | { readonly as: 'unset' | 'sealed' };

const PEOPLE = new Set(['ownerId', 'leadId', 'responsibleId']);
const TEAMS = new Set(['teamId', 'parentTeamId']);
const SHARES = new Set(['progress']);
const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What is told with. */
export interface Teller {
  readonly formats: Formats;
  readonly yes: string;
  readonly no: string;
  /** The word of the page for a value that is a word of the method. */
  readonly word: (value: string) => string;
}

/** A value of a field before or after a change, as a reader understands it: names for ids, days as days, figures as figures. */
export function told(field: string, value: unknown, teller: Teller): Told {
  if (value === undefined || value === null || value === '') return { as: 'unset' };
  if (typeof value === 'string') return named(field, value) ?? { as: 'text', text: textOf(field, value, teller) };
  if (isSealed(value)) return { as: 'sealed' };
  return { as: 'text', text: plain(value, teller) };
}

function named(field: string, id: string): Told | undefined {
  if (PEOPLE.has(field)) return { as: 'person', id };
  return TEAMS.has(field) ? { as: 'team', id } : undefined;
}

function textOf(field: string, value: string, { formats, word }: Teller): string {
  if (DAY.test(value)) return formats.day(value);
  if (INSTANT.test(value)) return formats.moment(value);
  if (!DECIMAL.test(value)) return word(value);
  return SHARES.has(field) ? formats.precise(value) : formats.number(value);
}

function plain(value: unknown, teller: Teller): string {
  if (typeof value === 'boolean') return value ? teller.yes : teller.no;
  if (typeof value === 'number') return teller.formats.number(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

function isSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sealed' in value && value.sealed === true;
}
