import { CairnError, type Catalogue } from '@cairn/contracts';
import { cursorAfter, GENESIS, readCommits, type ReadableLog } from '@cairn/history';
import type { Views } from '../port/views.js';
import type { AnyProjection } from '../projection/definition.js';
import { ProjectionFollower } from '../projection/projection-follower.js';
import { checksum } from './checksum.js';
import { firstDifference, type RowDifference } from './first-difference.js';

const PAGE = 500;

export interface RebuildParts {
  readonly projection: AnyProjection;
  readonly views: Views;
  readonly history: ReadableLog;
  readonly catalogue: Catalogue;
  /** Told after each page how far it has come, and how far it has to go. */
  readonly onProgress?: (position: number, goal: number) => void;
}

/** Whether the rows that are there are those that the log makes, at the position where the projection stood. */
export type RebuildReport =
  | { readonly outcome: 'equal'; readonly position: number; readonly checksum: string }
  | { readonly outcome: 'different'; readonly position: number; readonly difference: RowDifference };

/**
 * Makes a projection's rows of one organization again from the log, beside those that are there, and compares. What is there stays;
 * what was made for the comparison is removed.
 * @throws CairnError `rebuild-overtaken` when another rebuild of the same is under way
 */
export async function rebuild(parts: RebuildParts, org: string): Promise<RebuildReport> {
  const { projection, views } = parts;
  const { position } = await views.cursor(projection.storage, org);
  const copy = { ...projection, storage: `${projection.storage}~${encodeURIComponent(org)}` };
  await views.prepare(copy);
  await views.drop(copy.storage);
  await views.prepare(copy);
  try {
    await build({ ...parts, projection: copy }, org, position);
    return await compare(parts, copy, { org, at: position });
  } finally {
    await views.drop(copy.storage);
  }
}

async function build({ projection, views, history, catalogue, onProgress }: RebuildParts, org: string, goal: number): Promise<void> {
  const follower = new ProjectionFollower({ projection, views, catalogue });
  for (let cursor = GENESIS; cursor.position < goal; ) {
    const page = await readCommits(history, org, cursor, { limit: Math.min(PAGE, goal - cursor.position) });
    const last = page.at(-1);
    if (!last) return;
    if ((await follower.apply(org, cursor, page)) === 'overtaken') throw new CairnError('Another rebuild is under way.', { code: 'rebuild-overtaken', retriable: true });
    cursor = cursorAfter(last);
    onProgress?.(cursor.position, goal);
  }
}

async function compare({ projection, views }: RebuildParts, copy: AnyProjection, { org, at }: { readonly org: string; readonly at: number }): Promise<RebuildReport> {
  const live = { views, projection, org, at };
  const difference = await firstDifference(live, { ...live, projection: copy });
  return difference ? { outcome: 'different', position: at, difference } : { outcome: 'equal', position: at, checksum: await checksum(live) };
}
