import { catalogue } from '@cairn/contracts';
import { LogFollowing, realTiming, type Follower, type History } from '@cairn/history';
import { FollowingConsumer, groupOf, KafkaProducer, Relay, type KafkaPlace } from '@cairn/kafka';
import type { Cursors } from '@cairn/state';
import { clock } from '../clock.js';
import { ORG } from '../history/check-ins.js';

export interface ChainParts {
  readonly place: KafkaPlace;
  readonly history: History;
  readonly cursors: Cursors;
  /** Follows the log where the topic says that there is something. */
  readonly follower: Follower;
}

const MEMBER_MS = 5;
const timing = realTiming(clock);

/** From the log to rows by way of Kafka as the product has it: the relay follows as in one process, the consumer and its follower as in another that hears of commits from the topic alone. */
export class Chain {
  readonly #relay: Relay;
  readonly #relaying: LogFollowing;
  readonly #following: LogFollowing;
  readonly #consumer: FollowingConsumer;
  #announced = 0;
  #onAnnounced: () => void = () => undefined;

  constructor({ place, history, cursors, follower }: ChainParts) {
    this.#relay = new Relay({ producer: new KafkaProducer(place), cursors, catalogue, timing });
    this.#relaying = new LogFollowing({ history, followers: [this.#relay], timing });
    this.#following = new LogFollowing({ history, followers: [follower], timing });
    const following = { hint: (hint: { org: string; position: number }) => this.#hint(hint), settled: () => this.#following.settled() };
    this.#consumer = new FollowingConsumer({ place, group: groupOf(`bench.${place.topic ?? ''}`, [follower.name]), following, timing });
  }

  get counts(): { readonly published: number; readonly messages: number; readonly poison: number } {
    const { messages, poison } = this.#consumer.status();
    return { published: this.#relay.status().published, messages, poison };
  }

  /** Resolves when the consumer has its part of the topic. */
  async start(): Promise<void> {
    this.#consumer.start();
    while (this.#consumer.status().state !== 'member') await new Promise((resolve) => setTimeout(resolve, MEMBER_MS));
  }

  /** Publishes what is appended from now on. */
  follow(): void {
    this.#relaying.start();
  }

  /** Publishes what is in the log; resolves when all of it was published, announced by the topic and applied. */
  async pass(length: number): Promise<void> {
    const announced = this.untilAnnounced(length);
    this.#relaying.hint({ org: ORG, position: length });
    await announced;
    await this.settled();
  }

  untilAnnounced(position: number): Promise<void> {
    return new Promise((resolve) => {
      this.#onAnnounced = () => this.#announced >= position && resolve();
      this.#onAnnounced();
    });
  }

  async settled(): Promise<void> {
    await this.#relaying.settled();
    await this.#following.settled();
  }

  async end(): Promise<void> {
    await this.#relay.close();
    await this.#relaying.stop();
    await this.#consumer.stop();
    await this.#following.stop();
  }

  #hint(hint: { readonly org: string; readonly position: number }): void {
    this.#following.hint(hint);
    this.#announced = Math.max(this.#announced, hint.position);
    this.#onAnnounced();
  }
}
