import type { Head } from '../port/head.js';
import type { NumberedCommit } from './decision.js';
import type { KnownCommand, Sight, StreamEnd } from './sight.js';

/** The log as seen plus what a batch has accepted: each request is checked as if those before it were written already. */
export class Outlook implements Sight {
  head: Head;
  readonly #sight: Sight;
  readonly #commands = new Set<string>();
  readonly #streams = new Map<string, StreamEnd>();
  readonly #categories = new Map<string, number>();

  constructor(sight: Sight) {
    this.#sight = sight;
    this.head = sight.head;
  }

  command(commandId: string): KnownCommand | undefined {
    return this.#sight.command(commandId);
  }

  /** Has the batch a commit for this command? */
  accepted(commandId: string): boolean {
    return this.#commands.has(commandId);
  }

  endOf(stream: string): StreamEnd {
    return this.#streams.get(stream) ?? this.#sight.endOf(stream);
  }

  categoryTouched(category: string, after: number): number | undefined {
    const inBatch = this.#categories.get(category);
    if (inBatch !== undefined && inBatch > after) return inBatch;
    return this.#sight.categoryTouched(category, after);
  }

  accept({ append, position, version, hash, at, loadedAt }: NumberedCommit): void {
    this.#commands.add(append.commandId);
    this.#streams.set(append.stream, { version, position });
    this.#categories.set(append.category, position);
    this.head = { org: append.org, position, hash, at, loading: loadedAt !== undefined };
  }
}
