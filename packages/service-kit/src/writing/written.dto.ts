import type { CommandOutcome } from '@cairn/commands';
import type { Commit } from '@cairn/contracts';

const commits = new WeakMap<Written, Commit>();

/** The commit that an answer was made from; undefined where nothing was written. */
export function commitBehind(written: Written): Commit | undefined {
  return commits.get(written);
}

/** The answer to a write, made from the commit alone, so that a repeat gets the first one. */
export class Written {
  /** What was made or changed. */
  readonly id: string;
  /** Position of the commit; of a write that changed nothing, the position it was decided on. */
  readonly position: number;
  /** Version of the stream after the commit: what `If-Match` takes. */
  readonly version?: number;
  /** When the commit says it happened. */
  readonly at?: string;
  /** Ids of the events, in order. */
  readonly eventIds?: string[];
  /** Everything was as wanted already: nothing was written. */
  readonly unchanged?: true;

  /** @param id the id, or how it is read from the commit's events (a part's number is given by the server) */
  constructor(id: string | ((outcome: Extract<CommandOutcome, { readonly commit: unknown }>['commit']) => string), outcome: CommandOutcome) {
    this.position = outcome.position;
    if (outcome.outcome === 'unchanged') {
      this.id = typeof id === 'string' ? id : '';
      this.unchanged = true;
      return;
    }
    const { commit } = outcome;
    commits.set(this, commit);
    this.id = typeof id === 'string' ? id : id(commit);
    this.version = commit.version;
    this.at = commit.at;
    this.eventIds = commit.events.map((event) => event.id);
  }
}
