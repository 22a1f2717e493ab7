import { LOG_FIELDS, type MappingJson, readTable, type Table } from '@cairn/tables';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A file to be imported. */
export interface ImportFile {
  readonly table: Table;
  /** Of its bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  /** What should be read otherwise than guessed. */
  readonly mapping?: MappingJson;
}

/** @throws CairnError those of `readTable` */
export function readImportFile(bytes: Uint8Array, mapping?: MappingJson): ImportFile {
  return { table: readTable(bytes), sha256: sha256Of(bytes), ...(mapping && { mapping }) };
}

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, as 64 lower-case hex digits. Without the platform's help: pages served without TLS get none. */
export function sha256Of(content: Uint8Array | string): string {
  return bytesToHex(sha256(content));
}

/** One mapping for both files, parted: the fields of a log are the log's, and everything else, unknown fields too, is judged as the export's. */
export function partedMapping(json: MappingJson): { readonly okrExport: MappingJson; readonly checkInLog: MappingJson } {
  const entries = Object.entries(json);
  const isOfLog = ([field]: readonly [string, unknown]): boolean => Object.hasOwn(LOG_FIELDS, field);
  return { okrExport: Object.fromEntries(entries.filter((entry) => !isOfLog(entry))), checkInLog: Object.fromEntries(entries.filter(isOfLog)) };
}
