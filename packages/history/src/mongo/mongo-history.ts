import type { Catalogue, Commit } from '@cairn/contracts';
import { answeredWithin, reaching, reading, type mongo } from '@cairn/mongo';
import { admitRequest } from '../append/admit.js';
import { SEQUENCER_LIMITS } from '../append/limits.js';
import type { AppendAnswer } from '../append/queue.js';
import { Sequencer } from '../append/sequencer.js';
import type { Timing } from '../append/timing.js';
import { historyDamaged, outcomeUnknown } from '../port/errors.js';
import type { AppendReceipt, AppendRequest } from '../port/append.js';
import type { Head, Instant } from '../port/head.js';
import type { CategoryCursor, History, ReadLimits } from '../port/history.js';
import { commitFrom, type StoredCommit } from '../port/stored.js';
import type { ClockVerdict, ClockWatch } from './clock-watch.js';
import type { Heads } from './heads.js';
import type { LogCollection } from './log-document.js';
import type { MongoLogReader } from './log-reader.js';
import { MongoLogDriver } from './mongo-log-driver.js';
import type { Organizations } from './organizations.js';

/** What a history in MongoDB is made of. */
export interface MongoHistoryParts {
  readonly catalogue: Catalogue;
  readonly log: LogCollection;
  readonly reader: MongoLogReader;
  readonly heads: Heads;
  readonly organizations: Organizations;
  readonly session: () => mongo.ClientSession;
  readonly timing: Timing;
  readonly watch: ClockWatch;
  /** Called once, when every append is answered. */
  readonly release: () => void;
}

interface Line {
  readonly sequencer: Sequencer;
  readonly session: mongo.ClientSession;
}

/** The history in MongoDB, which any number of processes write to and read: one sequencer for each organization and process. */
export class MongoHistory implements History {
  readonly #parts: MongoHistoryParts;
  readonly #lines = new Map<string, Line>();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #listeners = new Set<(commit: Commit) => void>();

  constructor(parts: MongoHistoryParts) {
    this.#parts = parts;
  }

  /** How this process's clock stands to the database's: `refused` means that nothing is appended here. */
  get clock(): { readonly verdict: ClockVerdict; readonly milliseconds: number } {
    const { verdict, apart } = this.#parts.watch;
    return { verdict, milliseconds: apart };
  }

  /** @throws besides what every history throws: CairnError `clock-apart` (retriable) */
  async append(request: AppendRequest): Promise<AppendReceipt> {
    const append = admitRequest(this.#parts.catalogue, request);
    this.#parts.watch.requireTime();
    const answer = await this.#followed(this.#lineOf(request.org).sequencer.append(append));
    if (answer.outcome === 'repeated') return { outcome: 'repeated', commit: await this.#commitAt(request.org, answer.position) };
    return { outcome: 'appended', commit: this.#tell(commitFrom(answer.commit)) };
  }

  head(org: string): Promise<Head> {
    return this.#parts.heads.of(org);
  }

  readStored(org: string, after: number, limits?: ReadLimits): Promise<readonly StoredCommit[]> {
    return reading(() => this.#parts.reader.after(org, after, limits));
  }

  async readStream(org: string, stream: string, afterVersion: number, limits?: ReadLimits): Promise<readonly Commit[]> {
    return (await reading(() => this.#parts.reader.stream(org, stream, afterVersion, limits))).map(commitFrom);
  }

  async readCategory(org: string, category: string, after?: CategoryCursor, limits?: ReadLimits): Promise<readonly Commit[]> {
    const { reader, catalogue } = this.#parts;
    const read = (cursor?: CategoryCursor): Promise<StoredCommit[]> => reading(() => reader.category(org, category, cursor, limits));
    for (let page = await read(after); page.length > 0; page = await read(page.at(-1))) {
      const own = page.filter(({ stream }) => catalogue.categoryOf(stream).name === category);
      if (own.length > 0) return own.map(commitFrom);
    }
    return [];
  }

  async commitOf(org: string, commandId: string): Promise<Commit | undefined> {
    const stored = await reading(() => this.#parts.reader.command(org, commandId));
    return stored && commitFrom(stored);
  }

  async positionAt(org: string, instant: Instant): Promise<number> {
    const head = await this.head(org);
    return reaching(() => this.#parts.reader.positionAt(head, instant));
  }

  /** The names are those of a list, the heads are those of the logs. */
  async heads(afterOrg = '', limit = 1_000): Promise<readonly Head[]> {
    const orgs = await reaching(() => this.#parts.organizations.after(afterOrg, limit));
    const heads = await Promise.all(orgs.map((org) => this.head(org)));
    const begun = heads.filter(({ position }) => position > 0);
    return begun.length > 0 || orgs.length < limit ? begun : this.heads(orgs.at(-1), limit);
  }

  subscribe(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    this.#listeners.clear();
    await Promise.all([...this.#lines.values()].map(({ session }) => session.endSession()));
    this.#lines.clear();
    this.#parts.release();
  }

  #lineOf(org: string): Line {
    const known = this.#lines.get(org);
    if (known) return known;
    const { log, organizations, session: begin, timing } = this.#parts;
    const session = begin();
    const line = { session, sequencer: new Sequencer(new MongoLogDriver(log, organizations, session), org, timing) };
    this.#lines.set(org, line);
    return line;
  }

  /** The sequencer looks at its watch between rounds; somebody who waits for an answer gets one while a round hangs, too. */
  async #followed(answer: Promise<AppendAnswer>): Promise<AppendAnswer> {
    this.#underWay.add(answer);
    const done = (): boolean => this.#underWay.delete(answer);
    answer.then(done, done);
    return answeredWithin(SEQUENCER_LIMITS.deadline, answer, outcomeUnknown);
  }

  /** The commit is read from the text that was stored, so that nobody can tell whether it was heard or read. */
  #tell(commit: Commit): Commit {
    const { org, position, hash, at, loadedAt } = commit;
    this.#parts.heads.reached({ org, position, hash, at, loading: loadedAt !== undefined });
    for (const listener of this.#listeners) listener(commit);
    return commit;
  }

  async #commitAt(org: string, position: number): Promise<Commit> {
    const stored = await reading(() => this.#parts.reader.at(org, position));
    if (stored?.position !== position) throw historyDamaged(org, position, 'a known commit is gone');
    return commitFrom(stored);
  }
}
