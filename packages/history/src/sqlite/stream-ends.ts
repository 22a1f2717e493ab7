import type { StreamEnd } from '../append/sight.js';

const MOST = 20_000;

/** Ends of the streams written last, remembered by their only writer; told of what is on disk and of nothing else. */
export class StreamEnds {
  readonly #ends = new Map<string, StreamEnd>();

  get(org: string, stream: string): StreamEnd | undefined {
    return this.#ends.get(keyOf(org, stream));
  }

  set(org: string, stream: string, end: StreamEnd): void {
    const key = keyOf(org, stream);
    this.#ends.delete(key);
    this.#ends.set(key, end);
    if (this.#ends.size > MOST) this.#ends.delete(this.#oldest());
  }

  #oldest(): string {
    const [oldest = ''] = this.#ends.keys();
    return oldest;
  }
}

function keyOf(org: string, stream: string): string {
  return `${org}\n${stream}`;
}
