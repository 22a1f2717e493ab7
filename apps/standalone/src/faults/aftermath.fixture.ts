import { catalogue, toEventMessages, type Commit } from '@cairn/contracts';
import { commitsAfter, GENESIS, type HistoryReader } from '@cairn/history';
import { openMongoHistoryReader } from '@cairn/history/mongo';
import { verifyLog, type VerifyReport } from '@cairn/history/verify';
import { relayName } from '@cairn/kafka';
import { readTopic, type TopicMessage } from '@cairn/kafka/testing';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import type { State } from '@cairn/state';
import { openMongoState } from '@cairn/state/mongo';
import { buildAhead, checksum, openMemoryViews, type AnyProjection, type Views } from '@cairn/views';
import { openMongoViews } from '@cairn/views/mongo';
import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '../product/installation.fixture.js';
import { SERVICES } from '../services.js';

/** Milliseconds that followers and the relay get to come to the end of the log. */
const PATIENCE = 60_000;

/** Every projection of every service, once. */
const PROJECTIONS: readonly AnyProjection[] = [...new Map(SERVICES.flatMap(({ projections }) => projections).map((each) => [each.storage, each])).values()];

/** By projection: checksum of all its rows. */
export type Sums = Readonly<Record<string, string>>;

/** What lies in an installation's databases and on its topic, looked at from outside its services. It has one organization. */
export class Aftermath {
  readonly #installation: Installation;
  readonly #connection: MongoConnection;
  readonly #history: HistoryReader;
  readonly #views: Views;
  readonly #cursors: State['cursors'];
  readonly org: string;

  private constructor(installation: Installation, parts: { readonly connection: MongoConnection; readonly history: HistoryReader; readonly views: Views; readonly cursors: State['cursors']; readonly org: string }) {
    this.#installation = installation;
    this.#connection = parts.connection;
    this.#history = parts.history;
    this.#views = parts.views;
    this.#cursors = parts.cursors;
    this.org = parts.org;
  }

  static async of(installation: Installation): Promise<Aftermath> {
    const connection = await openMongo(installation.place.mongo);
    const history = openMongoHistoryReader(connection, catalogue);
    const [head] = await history.heads();
    const views = await openMongoViews(connection);
    for (const projection of PROJECTIONS) await views.prepare(projection);
    const { cursors } = await openMongoState(connection);
    return new Aftermath(installation, { connection, history, views, cursors, org: head?.org ?? '' });
  }

  /** The chain, by the verifier that shares no code with the writer. */
  chain(): Promise<VerifyReport> {
    return verifyLog(this.org, (after) => this.#history.readStored(this.org, after));
  }

  async commits(): Promise<readonly Commit[]> {
    const commits: Commit[] = [];
    for await (const commit of commitsAfter(this.#history, this.org, GENESIS)) commits.push(commit);
    return commits;
  }

  /** The rows that the services have written, as of a position, once every projection has reached it. */
  async rows(position: number): Promise<Sums> {
    const stands = async (): Promise<boolean> => (await Promise.all(PROJECTIONS.map(({ storage }) => this.#views.cursor(storage, this.org)))).every((cursor) => cursor.position >= position);
    await until(stands, 'every projection stands at the end of the log');
    return this.#sums(this.#views, position);
  }

  /** The rows that the log makes from nothing. */
  async rebuilt(position: number): Promise<Sums> {
    const views = openMemoryViews();
    for (const projection of PROJECTIONS) await buildAhead({ projection, views, history: this.#history, catalogue }, { org: this.org, position });
    const sums = await this.#sums(views, position);
    await views.close();
    return sums;
  }

  /** Messages of the topic, each event once, in the order in which it came first; read when the last event of a commit is there. */
  async published(last: Commit): Promise<readonly TopicMessage[]> {
    let read: readonly TopicMessage[] = [];
    const end = toEventMessages(last, catalogue).at(-1)?.headers['ce_id'];
    await until(async () => {
      read = await this.#topic();
      return read.some(({ headers: { ce_id } }) => ce_id === end);
    }, 'the topic has the end of the log');
    const first = new Map<string, TopicMessage>();
    for (const message of read.filter(({ key }) => key === this.org)) if (!first.has(placeOf(message))) first.set(placeOf(message), message);
    return [...first.values()];
  }

  /** Whether a message of the commit at a position lies on the topic. */
  async hasPublished(position: number): Promise<boolean> {
    return (await this.#topic()).some(({ key, headers }) => key === this.org && headers['ce_position'] === String(position));
  }

  /** Position at which the relay's cursor stands. */
  async relayed(): Promise<number> {
    const { kafka } = this.#installation.place;
    return (await this.#cursors.get({ follower: relayName(kafka?.topic ?? ''), org: this.org }))?.position ?? 0;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  #topic(): Promise<readonly TopicMessage[]> {
    const { kafka } = this.#installation.place;
    return kafka ? readTopic({ ...kafka, clientId: 'cairn-test' }) : Promise.reject(new Error('there is no Kafka here'));
  }

  async #sums(views: Views, at: number): Promise<Sums> {
    const sums = PROJECTIONS.map(async (projection) => [projection.storage, await checksum({ views, projection, org: this.org, at })] as const);
    return Object.fromEntries(await Promise.all(sums));
  }
}

function placeOf({ headers }: TopicMessage): string {
  return `${headers['ce_position']}.${headers['ce_index']}`;
}

/** @throws Error saying what did not come to pass within a minute */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (const given = AbortSignal.timeout(PATIENCE); !(await isSo()); await pause(200)) if (given.aborted) throw new Error(`It did not come to pass within ${PATIENCE / 1_000} s that ${what}.`);
}
