import type Libsql from 'libsql';
import { CairnError } from '@cairn/contracts/errors';
import { guarded } from './failure.js';

export interface DatabaseOptions {
  /** Opens an existing file and refuses every write. */
  readonly readonly?: boolean;
  /** FULL (default): a commit that returned survives a power cut. NORMAL: it may be lost, the file stays sound; for what can be rebuilt. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** Overwrites what is deleted with zeros, for what must be forgettable. Default: false. */
  readonly secureDelete?: boolean;
  /** Further numeric pragmas by name, for example `cache_size` or `wal_autocheckpoint`; read back like the others. */
  readonly pragmas?: Readonly<Record<string, number>>;
}

/** How long a statement waits for another connection's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
const TEMP_STORE_MEMORY = 2;
const SYNCHRONOUS = { NORMAL: 1, FULL: 2 } as const;

/**
 * Sets what the data's safety rests on and reads every setting back: SQLite ignores a pragma that it does not know or can't follow.
 * @throws `pragma-refused` with the pragma, what was wanted and what is.
 */
export function applyPragmas(native: Libsql.Database, options: DatabaseOptions): void {
  if (options.readonly !== true) guarded(() => native.exec('PRAGMA journal_mode = WAL'));
  requireJournal(native);
  for (const [name, wanted] of Object.entries(wantedPragmas(options))) {
    guarded(() => native.exec(`PRAGMA ${name} = ${String(wanted)}`));
    requirePragma(native, name, wanted);
  }
}

function wantedPragmas(options: DatabaseOptions): Record<string, number> {
  return {
    busy_timeout: BUSY_TIMEOUT_MS,
    synchronous: SYNCHRONOUS[options.synchronous ?? 'FULL'],
    foreign_keys: 1,
    temp_store: TEMP_STORE_MEMORY,
    trusted_schema: 0,
    ...(options.secureDelete === true ? { secure_delete: 1 } : {}),
    ...options.pragmas,
  };
}

/** A database in memory has a journal of its own kind and nothing to survive for. */
function requireJournal(native: Libsql.Database): void {
  const mode = readPragma(native, 'journal_mode');
  if (mode !== 'wal' && mode !== 'memory') throw pragmaRefused('journal_mode', 'wal', mode);
}

function requirePragma(native: Libsql.Database, name: string, wanted: number): void {
  const found = readPragma(native, name);
  if (found !== wanted) throw pragmaRefused(name, wanted, found);
}

function readPragma(native: Libsql.Database, name: string): unknown {
  const statement = guarded(() => native.prepare(`PRAGMA ${name}`));
  if (!statement.reader) return undefined;
  const row: unknown = guarded(() => statement.raw().get([]));
  return Array.isArray(row) ? row[0] : undefined;
}

function pragmaRefused(pragma: string, wanted: unknown, found: unknown): CairnError {
  const details = { pragma, wanted, found };
  return new CairnError(`SQLite did not take PRAGMA ${pragma} = ${String(wanted)}`, { code: 'pragma-refused', details });
}
