import type { Found } from '@cairn/views';

/** A document as it stood over some positions. */
interface Version {
  readonly from: number;
  /** The first position at which it no longer stood so. */
  readonly to: number;
  readonly found: Found<unknown>;
}

/** What a document's own words say of the position at which it was made; views whose documents do not say it are asked. */
interface Born {
  readonly recordedPosition?: number;
  readonly addedPosition?: number;
}

/** What has been read of one document over time. Documents are never taken away. */
export class RememberedDocument {
  /** Newest first. */
  readonly #versions: Version[] = [];
  /** It was not there up to here. */
  #absentUpTo = -1;

  /** @returns null: it was not there; undefined: that has not been read */
  at(position: number): Found<unknown> | null | undefined {
    const found = this.#versions.find(({ from, to }) => from <= position && position < to);
    if (found !== undefined) return found.found;
    return position <= this.#absentUpTo || this.#isBornAfter(position) ? null : undefined;
  }

  learn(found: Found<unknown>, to: number): void {
    this.#versions.push({ from: found.since, to, found });
    this.#versions.sort((one, other) => other.from - one.from);
  }

  learnAbsent(position: number): void {
    this.#absentUpTo = Math.max(this.#absentUpTo, position);
  }

  #isBornAfter(position: number): boolean {
    const oldest = this.#versions.at(-1)?.found.doc as Born | undefined;
    const { recordedPosition = 0, addedPosition = 0 } = oldest ?? {};
    return Math.max(recordedPosition, addedPosition) > position;
  }
}
