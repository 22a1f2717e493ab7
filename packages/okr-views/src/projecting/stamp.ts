import type { FollowedEvent } from '@cairn/history';

/** What every document says of itself: when it was made, and where its last change stands. */
export interface Stamp {
  /** Of its stream, at the last commit that changed it: what an ETag tells. */
  readonly version: number;
  /** Of that commit in the organization's log. */
  readonly position: number;
  /** The instant of that commit. */
  readonly at: string;
  /** The instant of the commit that made it. */
  readonly createdAt: string;
}

type Place = Pick<FollowedEvent, 'version' | 'position' | 'at'>;

/** The stamp of a document that an event makes. */
export function born({ version, position, at }: Place): Stamp {
  return { version, position, at, createdAt: at };
}

/** A document's stamp after an event that changes it. */
export function restamped({ createdAt }: Pick<Stamp, 'createdAt'>, { version, position, at }: Place): Stamp {
  return { version, position, at, createdAt };
}
