import { CairnError } from '@cairn/contracts/errors';
import type { MappingJson } from './mapping.js';

/** The mapping in a JSON file: one object, each value a column's name or null. @throws CairnError `mapping-not-readable` */
export function readMappingJson(text: string): MappingJson {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notReadable();
  const entries: readonly [string, unknown][] = Object.entries(value);
  if (!entries.every((entry): entry is [string, string | null] => typeof entry[1] === 'string' || entry[1] === null)) throw notReadable();
  return Object.fromEntries(entries);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notReadable(cause);
  }
}

function notReadable(cause?: unknown): CairnError {
  return new CairnError('A mapping is a JSON object of the form { "field": "column name" }', { code: 'mapping-not-readable', cause });
}
