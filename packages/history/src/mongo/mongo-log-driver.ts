import { isDuplicateKey, type mongo } from '@cairn/mongo';
import type { CommitBody } from '@cairn/contracts';
import type { NumberedCommit } from '../append/decision.js';
import { LostRace, type ChainLink, type LogDriver, type SightAnswer, type SightQuery } from '../append/log-driver.js';
import type { KnownCommand, StreamEnd } from '../append/sight.js';
import { emptyHead } from '../port/head.js';
import { inCategory, isOfCategory } from './category.js';
import { FollowedEnd } from './followed-end.js';
import { documentFrom, linkFrom, type LogCollection } from './log-document.js';
import type { Organizations } from './organizations.js';

/** Milliseconds that a question and an insert may take, the way there and back included. */
const BOUNDS = { question: 2_000, insert: 4_000 } as const;

/** A guard that reaches back further than this many commits is answered as broken: the command must read again. */
const GUARD_REACH = 10_000;

const NO_COMMIT: StreamEnd = { version: 0, position: 0 };

/** One organization's log in MongoDB, for its sequencer: majority reads and writes in one causally consistent session. */
export class MongoLogDriver implements LogDriver {
  readonly #log: LogCollection;
  readonly #organizations: Organizations;
  readonly #session: mongo.ClientSession;
  readonly #followed = new FollowedEnd();

  constructor(log: LogCollection, organizations: Organizations, session: mongo.ClientSession) {
    this.#log = log;
    this.#organizations = organizations;
    this.#session = session;
  }

  async last(org: string): Promise<ChainLink> {
    const found = await this.#log.findOne({ org }, { ...this.#asking(), sort: { position: -1 } });
    this.#followed.restart(found?.position ?? 0);
    return found ? linkFrom(found) : { ...emptyHead(org), prev: '' };
  }

  async linksFrom(org: string, position: number, limit: number): Promise<readonly ChainLink[]> {
    const links: ChainLink[] = [];
    const found = this.#log.find({ org, position: { $gte: position } }, { ...this.#asking(), sort: { position: 1 }, limit, batchSize: limit + 1 });
    for await (const commit of found) {
      this.#followed.take(commit.stream, { version: commit.version, position: commit.position });
      links.push(linkFrom(commit));
    }
    return links;
  }

  async see(org: string, query: SightQuery): Promise<SightAnswer> {
    const [commands, streams, ...touched] = await Promise.all([
      this.#commands(org, query.commandIds),
      this.#streamEnds(org, query),
      ...query.categories.map(({ category, after }) => this.#touched(org, category, { after, upTo: query.upTo })),
    ]);
    const categories = new Map(query.categories.flatMap(({ category }, n) => (touched[n] ? [[category, touched[n]] as const] : [])));
    return { commands, streams, categories };
  }

  /** One command to the server: a batch is far below the 16 MB at which the driver would make two of it. */
  async insert(commits: readonly NumberedCommit[]): Promise<void> {
    const [first] = commits;
    if (first?.position === 1) await this.#organizations.enter(first.append.org);
    await this.#write(commits);
    for (const { append, version, position } of commits) this.#followed.take(append.stream, { version, position });
  }

  async #write(commits: readonly NumberedCommit[]): Promise<void> {
    try {
      await this.#log.insertMany(commits.map(documentFrom), { session: this.#session, ordered: true, timeoutMS: BOUNDS.insert });
    } catch (error) {
      throw isDuplicateKey(error) ? new LostRace('another commit has the place', { cause: error }) : error;
    }
  }

  async #commands(org: string, commandIds: readonly string[]): Promise<Map<string, KnownCommand>> {
    const known = new Map<string, KnownCommand>();
    const found = this.#log.find({ org, commandId: { $in: [...commandIds] } }, { ...this.#asking(), projection: { commandId: 1, position: 1, body: 1 } });
    for await (const { commandId, position, body } of found) known.set(commandId, { position, requestHash: (JSON.parse(body) as CommitBody).requestHash });
    return known;
  }

  /** Streams that are not known are asked for together; the log of a stream is short, and is asked for once. */
  async #streamEnds(org: string, { streams, upTo }: SightQuery): Promise<Map<string, StreamEnd>> {
    const unknown = streams.filter((stream) => this.#followed.endOf(stream, upTo) === undefined);
    const asked = unknown.length > 0 ? await this.#askForEnds(org, unknown, upTo) : new Map<string, StreamEnd>();
    for (const stream of unknown) this.#followed.learn(stream, asked.get(stream) ?? NO_COMMIT, upTo);
    const ends = streams.map((stream) => [stream, asked.get(stream) ?? this.#followed.endOf(stream, upTo) ?? NO_COMMIT] as const);
    return new Map(ends.filter(([, end]) => end.version > 0));
  }

  async #askForEnds(org: string, streams: readonly string[], upTo: number): Promise<Map<string, StreamEnd>> {
    const ends = new Map<string, StreamEnd>();
    const found = this.#log.find({ org, stream: { $in: [...streams] }, position: { $lte: upTo } }, { ...this.#asking(), projection: { _id: 0, stream: 1, version: 1, position: 1 }, sort: { stream: 1, version: 1 } });
    for await (const { stream, version, position } of found) ends.set(stream, { version, position });
    return ends;
  }

  async #touched(org: string, category: string, { after, upTo }: { readonly after: number; readonly upTo: number }): Promise<number> {
    if (upTo - after > GUARD_REACH) return upTo;
    const known = this.#followed.lastOn((stream) => isOfCategory(stream, category), after, upTo);
    if (known !== undefined) return known;
    const found = await this.#log.findOne({ org, position: { $gt: after, $lte: upTo }, ...inCategory(category) }, { ...this.#asking(), projection: { position: 1 }, sort: { position: -1 } });
    return found?.position ?? 0;
  }

  #asking(): { readonly session: mongo.ClientSession; readonly timeoutMS: number } {
    return { session: this.#session, timeoutMS: BOUNDS.question };
  }
}
