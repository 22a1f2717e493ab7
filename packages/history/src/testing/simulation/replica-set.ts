import type { NumberedCommit } from '../../append/decision.js';
import type { ChainLink, LogDriver, SightAnswer, SightQuery } from '../../append/log-driver.js';
import { emptyHead } from '../../port/head.js';
import { duplicateOf, type InsertOperation } from './insert-operation.js';
import type { Random } from './random.js';

/** Mistakes that the simulation must notice. */
export type PlantedMistake = 'none' | 'head-from-local-read' | 'goes-on-as-numbered';

/**
 * A replica set as its clients see it: one oplog, of which a prefix is known to the majority; reads that lag, inserts that run late,
 * lost acknowledgements, one driver retry, and failovers that roll back what the majority had not got. It moves only when told to.
 */
export class SimulatedReplicaSet {
  oplog: NumberedCommit[] = [];
  /** How many entries of the oplog can't be taken back. */
  #majority = 0;
  #operations: InsertOperation[] = [];
  #reads: (() => void)[] = [];
  readonly #random: Random;
  readonly #mistake: PlantedMistake;

  constructor(random: Random, mistake: PlantedMistake = 'none') {
    this.#random = random;
    this.#mistake = mistake;
  }

  /** Runs one document of some insert, also of one whose sender has given up. */
  runDocument(): void {
    const running = this.#operations.filter(({ state }) => state === 'running');
    const operation = running[this.#random.pick(running.length)];
    if (operation) this.#run(operation);
  }

  advanceMajority(): void {
    this.#majority = Math.min(this.oplog.length, this.#majority + this.#random.pick(3));
  }

  answerRead(): void {
    const index = this.#random.pick(this.#reads.length);
    for (const answer of this.#reads.splice(index, 1)) answer();
  }

  /** Answers a finished insert, if its write concern is met; now and then the acknowledgement is lost. */
  answerInsert(): void {
    const operation = this.#unanswered()[this.#random.pick(this.#unanswered().length)];
    if (!operation || !this.#isSettled(operation)) return;
    operation.answered = true;
    if (operation.state === 'lost' || this.#random.next() < 0.05) operation.reject(new Error('connection lost'));
    else if (operation.duplicate) operation.reject(new Error(`duplicate key: ${operation.duplicate}`));
    else operation.resolve();
  }

  /** A sender stops waiting; its insert may still run. */
  timeOut(): void {
    const operation = this.#unanswered()[this.#random.pick(this.#unanswered().length)];
    if (!operation) return;
    operation.answered = true;
    operation.reject(new Error('write timed out'));
  }

  /** A new primary has the majority's prefix and maybe more; the rest is rolled back. Drivers retry an insert once, or it is lost. */
  failOver(): void {
    const kept = this.#majority + this.#random.pick(this.oplog.length - this.#majority + 1);
    this.oplog = this.oplog.slice(0, kept);
    for (const operation of this.#operations.filter(({ state }) => state !== 'lost')) this.#afterFailover(operation);
  }

  /** From here on nothing fails: everything that still runs does so, and the majority gets it. */
  calm(): void {
    while (this.#operations.some(({ state }) => state === 'running')) this.runDocument();
    this.#majority = this.oplog.length;
    for (const answer of this.#reads.splice(0)) answer();
    for (const operation of this.#unanswered()) {
      operation.answered = true;
      if (operation.state === 'lost' || operation.duplicate) operation.reject(new Error('calmed'));
      else operation.resolve();
    }
  }

  /** A client's session: it never sees less than it has seen. */
  session(): LogDriver {
    let seen = 0;
    const view = (): readonly NumberedCommit[] => {
      const lagging = Math.max(seen, this.#majority - (this.#random.next() < 0.2 ? this.#random.pick(3) : 0));
      const visible = this.#mistake === 'head-from-local-read' ? this.oplog : this.oplog.slice(0, lagging);
      seen = Math.max(seen, visible.length);
      return visible;
    };
    const read = <T>(answer: (visible: readonly NumberedCommit[]) => T): Promise<T> => new Promise((resolve) => this.#reads.push(() => resolve(answer(view()))));
    return {
      last: (org) => read((visible) => linkOf(visible.at(-1), org)),
      linksFrom: (org, position, limit) => read((visible) => visible.slice(Math.max(0, position - 1), position - 1 + limit).map((commit) => linkOf(commit, org))),
      see: (_org, query) => read((visible) => lookUp(visible, query)),
      insert: async (commits) => {
        await new Promise<void>((resolve, reject) => this.#operations.push({ commits, next: 0, state: 'running', answered: false, resolve, reject }));
        seen = Math.max(seen, commits.at(-1)?.position ?? 0);
      },
    };
  }

  #run(operation: InsertOperation): void {
    const commit = operation.commits[operation.next];
    if (!commit) return;
    const duplicate = duplicateOf(this.oplog, commit);
    if (duplicate) operation.duplicate = duplicate;
    else this.oplog.push(commit);
    const goesOn = !duplicate || (this.#mistake === 'goes-on-as-numbered' && duplicate !== 'position');
    if (goesOn) operation.next += 1;
    if (!goesOn || operation.next === operation.commits.length) operation.state = 'ran';
  }

  #unanswered(): InsertOperation[] {
    return this.#operations.filter(({ answered }) => !answered);
  }

  #isSettled({ state, duplicate, commits }: InsertOperation): boolean {
    if (state !== 'ran' || duplicate) return state !== 'running';
    const last = this.oplog.findIndex(({ hash }) => hash === commits.at(-1)?.hash);
    return last >= 0 && last < this.#majority;
  }

  #afterFailover(operation: InsertOperation): void {
    if (operation.answered && operation.state === 'ran') return;
    if (operation.answered || this.#random.next() < 0.5) {
      operation.state = 'lost';
      return;
    }
    delete operation.duplicate;
    operation.next = operation.commits.findIndex(({ hash }) => !this.oplog.some((there) => there.hash === hash));
    operation.state = operation.next < 0 ? 'ran' : 'running';
  }
}

function linkOf(commit: NumberedCommit | undefined, org: string): ChainLink {
  if (!commit) return { ...emptyHead(org), prev: '' };
  const { position, hash, at, prev, loadedAt } = commit;
  return { org, position, hash, at, prev, loading: loadedAt !== undefined };
}

function lookUp(visible: readonly NumberedCommit[], query: SightQuery): SightAnswer {
  const commands = new Map(visible.filter(({ append }) => query.commandIds.includes(append.commandId)).map((commit) => [commit.append.commandId, { position: commit.position, requestHash: commit.append.requestHash }]));
  const upTo = visible.slice(0, query.upTo);
  const streams = new Map(upTo.filter(({ append }) => query.streams.includes(append.stream)).map(({ append, version, position }) => [append.stream, { version, position }]));
  const last = new Map(upTo.map(({ append, position }) => [append.category, position]));
  const categories = new Map(query.categories.flatMap(({ category, after }) => ((last.get(category) ?? 0) > after ? [[category, last.get(category) ?? 0] as const] : [])));
  return { commands, streams, categories };
}
