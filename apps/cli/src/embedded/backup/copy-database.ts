import { openDatabase } from '@cairn/sqlite';
import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';

const OWNER_ONLY = 0o600;

/** Copies a database as of one moment, without what was deleted in it. On disk when it returns, for its owner alone. */
export function copyDatabase(from: string, to: string): void {
  const db = openDatabase(from);
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  chmodSync(to, OWNER_ONLY);
  const copy = openSync(to, 'r+');
  fsyncSync(copy);
  closeSync(copy);
}
