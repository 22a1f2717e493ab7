import type { DateOrder } from '@cairn/tables';
import type { Fault } from './fault.js';
import { FILE_KINDS, type FileKind } from './kinds.js';
import { missingIn, type Column } from './preview.js';
import type { Trial } from './trial.js';

/** A file that was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly fault?: Fault;
}

/** How far the trial run is. */
export type TrialState = { readonly state: 'running'; readonly done: number; readonly total: number } | { readonly state: 'done'; readonly trial: Trial } | { readonly state: 'failed'; readonly fault: Fault };

/** How far the import itself is, in steps. */
export interface Applying {
  readonly state: 'running' | 'stopped' | 'failed' | 'done';
  readonly sent: number;
  readonly total: number;
  readonly fault?: Fault;
}

/** An import from the choice of its files to its end. */
export interface ImportState {
  readonly files: Readonly<Partial<Record<FileKind, ChosenFile>>>;
  readonly timeZone: string;
  readonly dateOrder: DateOrder | 'as-written';
  readonly trial?: TrialState;
  readonly applying?: Applying;
}

/** Can it be tried: a file is there, and each tells what it has to? */
export function isReady({ files }: ImportState): boolean {
  const chosen = FILE_KINDS.flatMap((kind) => (files[kind] === undefined ? [] : [{ kind, file: files[kind] }]));
  return chosen.length > 0 && chosen.every(({ kind, file }) => file.fault === undefined && missingIn(kind, file.columns).length === 0);
}

/** Is something under way that a change would disturb? */
export function isBusy({ trial, applying }: ImportState): boolean {
  return trial?.state === 'running' || applying?.state === 'running';
}
