import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv, writeCsv, type Row } from './csv.fixture.js';

const ORIGINALS = fileURLToPath(new URL('../../../../packages/tables/fixtures/', import.meta.url));

/** An organization's export of goals and its log of check-ins: two files, as they came. */
export const OKR_EXPORT = join(ORIGINALS, 'okr-export.csv');
export const CHECK_INS = join(ORIGINALS, 'check-ins.csv');
export const ZONE = 'Asia/Taipei';

/** Lines that no import can take; what is wrong with each is told in the spec. */
export const REFUSED_GOALS: readonly number[] = [19, 22, 36, 67, 75, 93, 115, 124];
export const REFUSED_CHECK_INS: readonly number[] = [42, 92, 93, 142];

export function readRows(path: string): readonly Row[] {
  return readCsv(readFileSync(path, 'utf8'));
}

/** How a copy of a file is written. */
export interface Form {
  readonly encoding: 'utf8' | 'utf16le';
  readonly delimiter: string;
  /** New names of columns. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** Writes the same rows, blank ones too, in another form, with a byte order mark. @returns the path */
export function copyIn(directory: string, path: string, { encoding, delimiter, renamed = {} }: Form): string {
  const rows = readRows(path).map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([name, cell]) => [renamed[name] ?? name, cell])));
  return writeIn(directory, path.split('/').at(-1) ?? '', Buffer.from(`\uFEFF${writeCsv(rows, delimiter)}`, encoding));
}

/** Mends a file of refused rows: new cells by the line that they had in the original; rows without any are left out. @returns the path */
export function mend(directory: string, path: string, mended: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const rows = readRows(path).flatMap(({ cells }) => {
    const cured = mended[cells['Refused line'] ?? ''];
    return cured === undefined ? [] : [{ ...cells, ...cured }];
  });
  return writeIn(directory, path.split('/').at(-1) ?? '', Buffer.from(writeCsv(rows)));
}

function writeIn(directory: string, name: string, bytes: Buffer): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), bytes);
  return join(directory, name);
}
