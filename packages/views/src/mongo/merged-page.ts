import type { Row } from '../port/row.js';

/** One page of the answers to a list's questions, each in order already; of two or more the order is that of ids, by their UTF-8 bytes. */
export function mergedPage(parts: readonly (readonly Row[])[], limit: number): Row[] {
  const [only = [], ...others] = parts.filter((part) => part.length > 0);
  if (others.length === 0) return [...only];
  const byId = new Map([only, ...others].flat().map((row) => [row.id, row]));
  return [...byId.values()].map((row) => ({ row, bytes: Buffer.from(row.id) })).toSorted((one, other) => Buffer.compare(one.bytes, other.bytes)).slice(0, limit).map(({ row }) => row);
}
