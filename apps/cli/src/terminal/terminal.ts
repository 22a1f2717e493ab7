import { once } from 'node:events';
import { showProgress, type Progress, type ProgressOutput } from './progress.js';

/** Where a command says what it has to say: answers on standard output, all else on standard error, so that answers can be piped. */
export class Terminal {
  readonly #output: NodeJS.WritableStream;
  readonly #notes: ProgressOutput;

  constructor(output: NodeJS.WritableStream, notes: ProgressOutput) {
    this.#output = output;
    this.#notes = notes;
  }

  /** Writes lines of the answer; resolves when there is room for more. */
  async print(text: string): Promise<void> {
    if (!this.#output.write(`${text}\n`)) await once(this.#output, 'drain');
  }

  /** Says what is going on. */
  note(text: string): void {
    this.#notes.write(`${text}\n`);
  }

  progress(title: string, total: number): Progress {
    return showProgress(this.#notes, title, total);
  }
}
