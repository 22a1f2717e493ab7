import { createHash } from 'node:crypto';
import { clippedRows, type RowsScope, type ViewRow } from './clipped-rows.js';

/**
 * SHA-256 over every row of a projection as it stood at a position: the same log gives the same sum, in whatever batches and in
 * whichever storage.
 */
export async function checksum(scope: RowsScope): Promise<string> {
  const hash = createHash('sha256');
  for await (const row of clippedRows(scope)) hash.update(lineOf(row));
  return hash.digest('hex');
}

/** A row as one line; two rows are the same when their lines are. */
export function lineOf({ view, id, from, to, doc }: ViewRow): string {
  return `${JSON.stringify([view, id, from, to])}${doc ?? ''}\n`;
}
