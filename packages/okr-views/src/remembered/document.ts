import type { Found } from '@cairn/views';
import { narrow, type Span } from './span.js';

/** A document as it stood over some positions. */
interface Version extends Readonly<Span> {
  readonly found: Found<unknown>;
}

/** What a document's own words say of the position at which it was made; views whose documents do not say it are asked. */
interface Born {
  readonly recordedPosition?: number;
  readonly addedPosition?: number;
}

/** What has been read of one document over time. Documents are never taken away. */
export class RememberedDocument {
  readonly #versions: Version[] = [];
  /** It was not there before this position. */
  #absentBefore = 0;

  /** @param span narrowed to the positions at which the same is known. @returns null: it was not there; undefined: that has not been read */
  at(position: number, span?: Span): Found<unknown> | null | undefined {
    const version = this.#versions.find(({ from, to }) => from <= position && position < to);
    if (version === undefined && position >= this.#absentBefore) return undefined;
    if (version === undefined) narrow(span, 0, this.#absentBefore);
    else narrow(span, version.from, version.to);
    return version === undefined ? null : version.found;
  }

  /** @param to the first position at which it no longer stood so */
  learn(found: Found<unknown>, to: number): void {
    const { recordedPosition = 0, addedPosition = 0 } = found.doc as Born;
    this.#versions.push({ from: found.since, to, found });
    this.#absentBefore = Math.max(this.#absentBefore, recordedPosition, addedPosition);
  }

  learnAbsent(position: number): void {
    this.#absentBefore = Math.max(this.#absentBefore, position + 1);
  }
}
