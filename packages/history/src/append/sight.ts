import type { Head } from '../port/head.js';

/** A command that has its commit already. */
export interface KnownCommand {
  readonly position: number;
  readonly requestHash: string;
}

/** The last commit of a stream; version 0 where there is none. */
export interface StreamEnd {
  readonly version: number;
  readonly position: number;
}

/** What an append is checked against: the log up to `head`, nothing beyond. */
export interface Sight {
  readonly head: Head;
  command(commandId: string): KnownCommand | undefined;
  endOf(stream: string): StreamEnd;
  /** The position of a commit of the category after `after`, if there is one; any will do. */
  categoryTouched(category: string, after: number): number | undefined;
}
