import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Delimiter } from './delimiter.js';
import type { Row } from './table.js';

/** The rows of a text, the header among them, and the lines whose quotes do not match, each as one cell with all that stands on it. */
export interface ParsedRows {
  readonly rows: readonly Row[];
  readonly broken: readonly Row[];
}

/** How far the text has been taken apart. */
interface Place {
  /** In bytes. */
  readonly offset: number;
  readonly line: number;
}

const LINE_FEED = 0x0a;
const UTF8 = new TextEncoder();

/**
 * The build of csv-parse for browsers, which runs anywhere: the page reads a file as the command line does.
 *
 * It stays inside the quotes after a fault and would take good rows along: so it is stopped at a fault, the line on which that row
 * began is set aside, and reading goes on with the next line.
 *
 * @param text with line feeds as its only line breaks
 */
export function parseRows(text: string, delimiter: Delimiter): ParsedRows {
  const bytes = UTF8.encode(text);
  const rows: Row[] = [];
  const broken: Row[] = [];
  for (let place: Place = { offset: 0, line: 1 }; place.offset < bytes.length;) {
    const end = parseFrom(place, bytes, delimiter, rows);
    if (end.offset >= bytes.length) break;
    const lineEnd = bytes.indexOf(LINE_FEED, end.offset);
    const stop = lineEnd === -1 ? bytes.length : lineEnd;
    broken.push({ line: end.line, cells: [new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(end.offset, stop))] });
    place = { offset: stop + 1, line: end.line + 1 };
  }
  return { rows, broken };
}

interface RecordWithText {
  readonly record: readonly string[];
  readonly raw: string;
}

/** With `raw` csv-parse hands over more than its types say. */
function isRecordWithText(found: unknown): found is RecordWithText {
  return typeof found === 'object' && found !== null && 'record' in found && 'raw' in found;
}

/** Adds rows until the end of the text, or a row that cannot be taken apart, and tells where that is. */
function parseFrom(place: Place, bytes: Uint8Array, delimiter: Delimiter, rows: Row[]): Place {
  let { offset, line } = place;
  const add = ({ record, raw }: RecordWithText): void => {
    rows.push({ line, cells: record });
    offset += UTF8.encode(raw).length;
    line += raw.split('\n').length - 1;
  };
  try {
    // It takes any bytes, whatever its types say: those of a browser, too.
    parse(bytes.subarray(place.offset) as Buffer, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      raw: true,
      on_record: (found: unknown) => {
        if (isRecordWithText(found)) add(found);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return { offset, line };
}
