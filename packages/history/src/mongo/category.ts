import type { mongo } from '@cairn/mongo';
import type { LogDocument } from './log-document.js';

/** The sign after '-': streams of a category stand before it in the order of names. */
const AFTER_PREFIX = '.';

/** Streams of a category, by its prefix. Where a longer category shares it, a guard breaks once too often, never too seldom. */
export function isOfCategory(stream: string, category: string): boolean {
  return stream === category || stream.startsWith(`${category}-`);
}

/** The same as a filter. */
export function inCategory(category: string): mongo.Filter<LogDocument> {
  return { $or: [{ stream: category }, { stream: { $gte: `${category}-`, $lt: `${category}${AFTER_PREFIX}` } }] };
}

/** The category's streams after one of them, all of them when none is given: a single range of names. */
export function streamsAfter(category: string, stream?: string): mongo.Filter<LogDocument> {
  const below = { $lt: `${category}${AFTER_PREFIX}` };
  return { stream: stream === undefined ? { $gte: category, ...below } : { $gt: stream, ...below } };
}
