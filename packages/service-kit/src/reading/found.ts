import type { PageCursor } from '@cairn/views';

export interface FoundAt {
  /** The position that was read at. */
  readonly position: number;
  /** Of a resource that can be edited: version of the stream at which it last changed. */
  readonly version?: number;
  /** Where the list goes on. */
  readonly next?: PageCursor;
}

/** The answer to a read, with what goes into its headers. */
export class Found<Body> {
  readonly body: Body;
  readonly at: FoundAt;

  constructor(body: Body, at: FoundAt) {
    this.body = body;
    this.at = at;
  }
}
