import type { Client } from '@cairn/client';
import { applyPlan } from '@cairn/importing/reading';
import type { DateOrder } from '@cairn/tables';
import { faultOf } from './fault.js';
import type { ChosenFile, ImportState } from './import-state.js';
import { FILE_KINDS, type FieldName, type FileKind } from './kinds.js';
import { preview, trial } from './planner.js';
import { mappingOf, withField } from './preview.js';
import type { Trial } from './trial.js';

/** An import that goes on while another tab of the screen is looked at. */
export class ImportJob {
  readonly #client: Client;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #state: ImportState;
  #stop: AbortController | undefined;
  /** Raised by whatever makes a trial under way out of date. */
  #turn = 0;

  constructor(client: Client, key: string, timeZone: string) {
    this.#client = client;
    this.#key = key;
    this.#state = { files: {}, timeZone, dateOrder: 'as-written' };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ImportState => this.#state;

  /** Takes a file, or takes it out again. */
  async choose(kind: FileKind, file: File | null): Promise<void> {
    const { [kind]: _former, ...others } = this.#state.files;
    if (file === null) return this.#change({ files: others });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await preview(kind, bytes);
    const chosen: ChosenFile = 'value' in outcome ? { name: file.name, bytes, rows: outcome.value.rows, columns: outcome.value.columns } : { name: file.name, bytes, rows: 0, columns: [], fault: outcome.fault };
    this.#change({ files: { ...this.#state.files, [kind]: chosen } });
  }

  /** Says what a column tells. */
  map(kind: FileKind, at: number, field: FieldName | null): void {
    const file = this.#state.files[kind];
    if (file !== undefined) this.#change({ files: { ...this.#state.files, [kind]: { ...file, columns: withField(file.columns, at, field) } } });
  }

  readAs(change: { readonly timeZone?: string; readonly dateOrder?: DateOrder | 'as-written' }): void {
    this.#change(change);
  }

  /** Plans, and writes nothing. */
  async try(): Promise<Trial | undefined> {
    const turn = (this.#turn += 1);
    const { files, timeZone, dateOrder } = this.#state;
    const tried = Object.fromEntries(FILE_KINDS.flatMap((kind) => (files[kind] === undefined ? [] : [[kind, { bytes: files[kind].bytes, mapping: mappingOf(kind, files[kind].columns) }]])));
    this.#set({ trial: { state: 'running', done: 0, total: 0 } });
    const wish = { url: window.location.origin, key: this.#key, files: tried, timeZone, ...(dateOrder !== 'as-written' && { dateOrder }) };
    const outcome = await trial(wish, (done, total) => turn === this.#turn && this.#set({ trial: { state: 'running', done, total } }));
    if (turn !== this.#turn) return undefined;
    this.#set({ trial: 'value' in outcome ? { state: 'done', trial: outcome.value } : { state: 'failed', fault: outcome.fault } });
    return 'value' in outcome ? outcome.value : undefined;
  }

  /** Sends what was planned, until it is done or stopped: what was sent stays. */
  async apply(planned: Trial): Promise<void> {
    const stop = (this.#stop = new AbortController());
    const total = planned.steps.length;
    let sent = 0;
    this.#set({ applying: { state: 'running', sent, total } });
    try {
      await applyPlan(this.#client, planned, { signal: stop.signal, onProgress: (now) => this.#progress((sent = now), total) });
      this.#set({ applying: { state: 'done', sent: total, total } });
    } catch (error) {
      this.#set({ applying: stop.signal.aborted ? { state: 'stopped', sent, total } : { state: 'failed', sent, total, fault: faultOf(error) } });
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Goes on where it was stopped or broke off: what is there already is not sent again. */
  async goOn(): Promise<void> {
    const planned = await this.try();
    if (planned !== undefined) await this.apply(planned);
  }

  /** Begins anew. */
  clear(): void {
    const { timeZone } = this.#state;
    this.#turn += 1;
    this.#state = { files: {}, timeZone, dateOrder: 'as-written' };
    this.#tell();
  }

  /** The page is drawn anew a hundred times, not at each step. */
  #progress(sent: number, total: number): void {
    if (Math.floor((sent / total) * 100) !== Math.floor(((sent - 1) / total) * 100)) this.#set({ applying: { state: 'running', sent, total } });
  }

  /** What was tried before holds no longer. */
  #change(change: Partial<ImportState>): void {
    const { trial: _trial, applying: _applying, ...kept } = this.#state;
    this.#turn += 1;
    this.#state = { ...kept, ...change };
    this.#tell();
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
