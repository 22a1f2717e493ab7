import type { Step } from '@cairn/client';
import type { Difference, Refusal } from '@cairn/tables';
import type { Counted } from './steps/draft.js';

/** What became of the rows of one file. */
export interface FileReport {
  /** Which column tells which field, a line each. */
  readonly mappingText: string;
  /** Rows with any text. */
  readonly rows: number;
  /** Rows that are in the organization after the import, those that it had already among them. */
  readonly accepted: number;
  readonly refusals: readonly Refusal[];
  /** The refused rows with their reasons, to be mended and imported again; null when none was refused. */
  readonly rejected: Uint8Array | null;
}

/** What an import comes to. */
export interface ImportPlan {
  /** Is it a history load? Then each commit tells of its step's own time (`Cairn-At`); else the clock writes it. */
  readonly isLoad: boolean;
  /** To be sent one after the other: times never decrease, and what a step needs comes before it. None when the organization has everything. */
  readonly steps: readonly Step[];
  /** By key of a step, the id of what it makes. An answer with another id means that somebody else has written meanwhile: stop, and plan anew. */
  readonly makes: ReadonlyMap<string, string>;
  /** How many of what is added. */
  readonly counts: Readonly<Partial<Record<Counted, number>>>;
  readonly okrs: FileReport | null;
  readonly checkIns: FileReport | null;
  /** What the export says otherwise than the log, which is the history. */
  readonly differences: readonly Difference[];
  /** What accepted rows of the export tell besides and cannot be taken: check-ins where the log has none. */
  readonly warnings: readonly Refusal[];
}
