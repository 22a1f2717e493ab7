import type { Anchor, VerifyReport } from './report.js';
import type { LogRow } from './row.js';
import { Verifier } from './verifier.js';

/** Gives the rows after a position, ascending; none at the end. */
export type ReadRows = (after: number) => Promise<readonly LogRow[]>;

export interface VerifyOptions {
  readonly anchors?: readonly Anchor[];
  /** Told after each page, for progress on long logs. */
  readonly onProgress?: (position: number) => void;
}

/** Verifies a whole log page by page. */
export async function verifyLog(org: string, read: ReadRows, options: VerifyOptions = {}): Promise<VerifyReport> {
  const verifier = new Verifier(org, options.anchors);
  let position = 0;
  for (let rows = await read(position); rows.length > 0; rows = await read(position)) {
    for (const row of rows) {
      verifier.take(row);
      position = row.position;
    }
    options.onProgress?.(position);
  }
  return verifier.report();
}
