import type { StreamEnd } from '../append/sight.js';

/** Commits of which the stream is remembered, and streams whose end is. */
const MOST = { commits: 4_096, ends: 20_000 } as const;

/**
 * What is known of one log from having seen every commit from some position on: the ends of streams, and which streams the latest
 * commits are on. Commits at or before its position can't change, so it needs no questions; it is fed by reads and writes that a
 * majority has, and by nothing else.
 */
export class FollowedEnd {
  #position = 0;
  /** Streams of the commits up to `#position`, the last of them last. */
  #streams: string[] = [];
  readonly #ends = new Map<string, StreamEnd>();

  /** Forgets everything: what follows is seen from this position on. */
  restart(position: number): void {
    this.#position = position;
    this.#streams = [];
    this.#ends.clear();
  }

  /** A commit of the log. One that isn't next is known already, or shows that some were not seen. */
  take(stream: string, end: StreamEnd): void {
    if (end.position <= this.#position) return;
    if (end.position !== this.#position + 1) this.restart(end.position - 1);
    this.#position = end.position;
    this.#streams.push(stream);
    if (this.#streams.length > 2 * MOST.commits) this.#streams = this.#streams.slice(-MOST.commits);
    this.#remember(stream, end);
  }

  /** The end of a stream at a position, as it was asked of the log; version 0 where there is no commit. */
  learn(stream: string, end: StreamEnd, at: number): void {
    if (at === this.#position) this.#remember(stream, end);
  }

  /** The end of a stream at a position; undefined where it isn't known. */
  endOf(stream: string, at: number): StreamEnd | undefined {
    return at === this.#position ? this.#ends.get(stream) : undefined;
  }

  /** The last position after one and up to another that is on a fitting stream, 0 if there is none; undefined where it isn't known. */
  lastOn(fits: (stream: string) => boolean, after: number, upTo: number): number | undefined {
    const first = this.#position - this.#streams.length;
    if (after < first || upTo > this.#position) return undefined;
    const index = this.#streams.slice(0, upTo - first).findLastIndex((stream, n) => first + n + 1 > after && fits(stream));
    return index < 0 ? 0 : first + index + 1;
  }

  #remember(stream: string, end: StreamEnd): void {
    this.#ends.delete(stream);
    this.#ends.set(stream, end);
    if (this.#ends.size <= MOST.ends) return;
    const [oldest = ''] = this.#ends.keys();
    this.#ends.delete(oldest);
  }
}
