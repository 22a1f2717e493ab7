import type { Terminal } from './terminal/terminal.js';

/** What a command has around it. */
export interface Shell {
  readonly terminal: Terminal;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly random: (size: number) => Uint8Array;
  /** Aborted when the user wants it to end. */
  readonly signal: AbortSignal;
  /** Of the product. */
  readonly version: string;
}
