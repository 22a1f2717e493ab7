/** What stands between two cells. */
export type Delimiter = ',' | ';' | '\t';

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** As much of the file as a header can be expected in. */
const CHARACTERS_LOOKED_AT = 65_536;

const QUOTED = /"(?:[^"]|"")*"/g;

/** The one that the header has most of outside quotes; a comma when it has none, which is a table of one column. */
export function guessDelimiter(text: string): Delimiter {
  const unquoted = text.slice(0, CHARACTERS_LOOKED_AT).replaceAll(QUOTED, '');
  const end = unquoted.indexOf('\n');
  const header = end === -1 ? unquoted : unquoted.slice(0, end);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
