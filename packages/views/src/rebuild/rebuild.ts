import { CairnError } from '@cairn/contracts/errors';
import type { AnyProjection } from '../projection/definition.js';
import { build, type BuildParts } from './build.js';
import { checksum } from './checksum.js';
import { firstDifference, type RowDifference } from './first-difference.js';

/** Whether the rows that are there are those that the log makes, at the position where the projection stood. */
export type RebuildReport =
  | { readonly outcome: 'equal'; readonly position: number; readonly checksum: string }
  | { readonly outcome: 'different'; readonly position: number; readonly difference: RowDifference };

/**
 * Makes a projection's rows of one organization again from the log, beside those that are there, and compares. What is there stays;
 * what was made for the comparison is removed.
 * @throws CairnError `rebuild-overtaken` when another rebuild of the same is under way
 */
export async function rebuild(parts: BuildParts, org: string): Promise<RebuildReport> {
  const { projection, views } = parts;
  const { position } = await views.cursor(projection.storage, org);
  const copy = { ...projection, storage: `${projection.storage}~${encodeURIComponent(org)}` };
  await views.prepare(copy);
  await views.drop(copy.storage);
  await views.prepare(copy);
  try {
    await build({ ...parts, projection: copy }, { org, position }, refuse);
    return await compare(parts, copy, { org, at: position });
  } finally {
    await views.drop(copy.storage);
  }
}

async function refuse(): Promise<never> {
  throw new CairnError('Another rebuild is under way.', { code: 'rebuild-overtaken', retriable: true });
}

async function compare({ projection, views }: BuildParts, copy: AnyProjection, { org, at }: { readonly org: string; readonly at: number }): Promise<RebuildReport> {
  const live = { views, projection, org, at };
  const difference = await firstDifference(live, { ...live, projection: copy });
  return difference ? { outcome: 'different', position: at, difference } : { outcome: 'equal', position: at, checksum: await checksum(live) };
}
