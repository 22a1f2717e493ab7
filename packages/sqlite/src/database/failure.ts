import { CairnError, isCairnError } from '@cairn/contracts/errors';

/** Result codes after which the same call may succeed by itself: somebody else holds the lock. */
const BUSY = /^SQLITE_(BUSY|LOCKED)/;
const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_ROWID']);

/**
 * What the driver threw, as a CairnError with SQLite's own result code in `details.sqlite`:
 * `unique-violation`, `database-busy` (retriable), else `storage-failed`. A CairnError passes unchanged.
 */
export function storageFailure(thrown: unknown): CairnError {
  if (isCairnError(thrown)) return thrown;
  const sqlite = sqliteCode(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const details = sqlite === undefined ? {} : { sqlite };
  if (sqlite !== undefined && UNIQUE.has(sqlite)) return new CairnError(message, { code: 'unique-violation', details, cause: thrown });
  const busy = sqlite !== undefined && BUSY.test(sqlite);
  return new CairnError(message, { code: busy ? 'database-busy' : 'storage-failed', retriable: busy, details, cause: thrown });
}

/** Runs one call of the driver; whatever it throws becomes a CairnError. */
export function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

function sqliteCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' && thrown.code.startsWith('SQLITE_') ? thrown.code : undefined;
}
