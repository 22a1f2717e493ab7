import type { Act, Acts } from './act.js';

/** A stream of acts, and the one that it waits to tell. */
interface Waiting {
  readonly act: Act;
  readonly rank: number;
  readonly rest: Iterator<Act>;
}

/**
 * Many streams in order of time as one, without holding more than one act of each; of two at the same time, the one of the earlier stream
 * comes first.
 */
export function* inOrderOfTime(streams: Iterable<Acts>): Generator<Act> {
  const heap: Waiting[] = [];
  let rank = 0;
  for (const stream of streams) admit(heap, stream[Symbol.iterator](), rank++);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    yield first.act;
    advance(heap, first);
  }
}

function admit(heap: Waiting[], rest: Iterator<Act>, rank: number): void {
  const next = rest.next();
  if (next.done === true) return;
  heap.push({ act: next.value, rank, rest });
  rise(heap, heap.length - 1);
}

/** Puts the stream's next act, or where it has ended the last of the heap, in the first place. */
function advance(heap: Waiting[], { rank, rest }: Waiting): void {
  const next = rest.next();
  const last = next.done === true ? heap.pop() : { act: next.value, rank, rest };
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  sink(heap, 0);
}

function rise(heap: Waiting[], from: number): void {
  for (let at = from; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!isSwapped(heap, at, above)) return;
    at = above;
  }
}

function sink(heap: Waiting[], from: number): void {
  for (let at = from; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const below = isBefore(heap[right], heap[left]) ? right : left;
    if (!isSwapped(heap, below, at)) return;
    at = below;
  }
}

/** Swaps the two if the lower one comes first. */
function isSwapped(heap: Waiting[], lower: number, upper: number): boolean {
  const [below, above] = [heap[lower], heap[upper]];
  if (below === undefined || above === undefined || !isBefore(below, above)) return false;
  heap[upper] = below;
  heap[lower] = above;
  return true;
}

function isBefore(one: Waiting | undefined, other: Waiting | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.act.at === other.act.at ? one.rank < other.rank : one.act.at < other.act.at;
}
