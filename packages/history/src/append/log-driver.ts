import type { NumberedCommit } from './decision.js';
import type { Head } from '../port/head.js';
import type { KnownCommand, StreamEnd } from './sight.js';

/** A commit's links in the chain: what following the head needs. */
export interface ChainLink extends Head {
  readonly prev: string;
}

/** What a batch must be checked against. */
export interface SightQuery {
  readonly commandIds: readonly string[];
  readonly streams: readonly string[];
  readonly categories: readonly { readonly category: string; readonly after: number }[];
  /** Streams and categories are seen up to this position only. */
  readonly upTo: number;
}

export interface SightAnswer {
  readonly commands: ReadonlyMap<string, KnownCommand>;
  /** The last commit at or before `upTo`; streams without one are left out. */
  readonly streams: ReadonlyMap<string, StreamEnd>;
  /** The last position after `after` and at or before `upTo`; categories without one are left out. */
  readonly categories: ReadonlyMap<string, number>;
}

/** Somebody else was faster: what it says of the database is that it is well. */
export class LostRace extends Error {}

/**
 * What the sequencer needs of a database. Reads are majority reads of one causally consistent session: they never show what a
 * failover can take back, and never less than the session has seen before.
 */
export interface LogDriver {
  /** The newest link that can't be taken back; an empty head's link where there is none. */
  last(org: string): Promise<ChainLink>;
  /** Links from a position on, ascending, the position itself included. */
  linksFrom(org: string, position: number, limit: number): Promise<readonly ChainLink[]>;
  see(org: string, query: SightQuery): Promise<SightAnswer>;
  /**
   * One ordered insert, acknowledged by a majority. It resolves only when every commit is there; whatever it rejects with says
   * nothing about any of them. @throws LostRace when a unique index refused one
   */
  insert(commits: readonly NumberedCommit[]): Promise<void>;
}
