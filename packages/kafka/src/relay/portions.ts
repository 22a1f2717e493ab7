import { toEventMessages, type Catalogue, type Commit, type EventMessage } from '@cairn/contracts';
import type { Portion } from './publisher.js';

/** Bytes after which a portion ends, with its commit. */
const PORTION_BYTES = 500_000;
/** Bytes of a message beside its texts, about. */
const ENVELOPE = 64;

/** The messages of whole commits in order, cut where they get large. @throws as `toEventMessages` */
export function portionsOf(commits: readonly Commit[], catalogue: Catalogue): readonly Portion[] {
  const portions: Portion[] = [];
  let [messages, bytes]: [EventMessage[], number] = [[], 0];
  for (const made of commits.map((commit) => toEventMessages(commit, catalogue))) {
    messages.push(...made);
    bytes += made.reduce((sum, message) => sum + sizeOf(message), 0);
    if (bytes >= PORTION_BYTES) {
      portions.push({ messages, bytes });
      [messages, bytes] = [[], 0];
    }
  }
  return messages.length > 0 ? [...portions, { messages, bytes }] : portions;
}

function sizeOf({ key, headers, value }: EventMessage): number {
  let size = ENVELOPE + key.length + Buffer.byteLength(value);
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  return size;
}
