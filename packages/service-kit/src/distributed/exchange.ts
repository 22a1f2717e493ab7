import type { Hint, Hints } from '@cairn/coordination';
import type { FollowTiming, History } from '@cairn/history';
import { FollowingConsumer, groupOf } from '@cairn/kafka';
import type { Views } from '@cairn/views';
import type { ReadinessCheck } from '../health/health.js';
import { HintExchange } from './hint-exchange.js';
import type { KafkaPlace } from './settings.js';
import type { HeardMessages, Listening } from './sharing.js';
import { Stalled } from './stalled.js';

export interface ExchangeParts {
  readonly history: Pick<History, 'subscribe'>;
  readonly views: Pick<Views, 'cursor'>;
  readonly hints: Hints;
  readonly timing: FollowTiming;
  readonly kafka: KafkaPlace | undefined;
  /** Keeps installations apart that share a Kafka. */
  readonly prefix: string;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** News of the log between processes, over hints and over Kafka where there is one. What it brings is a reason to look, sooner than the sweep would. */
export class Exchange {
  readonly #parts: ExchangeParts;
  readonly #stalled: Stalled;
  #consumer: FollowingConsumer | undefined;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
    this.#stalled = new Stalled(parts.views);
  }

  /** @returns ends it */
  async start(listening: Listening): Promise<() => Promise<void>> {
    const { kafka, timing, prefix } = this.#parts;
    const hints = new HintExchange(this.#parts);
    const endHints = await hints.start((hint) => this.#look(hint, listening, (moving) => hints.hear(moving)));
    const following = { hint: (hint: Hint) => hints.hear(hint), settled: () => listening.following.settled() };
    const consumer = kafka && new FollowingConsumer({ place: { ...kafka, clientId: `cairn.${listening.service}` }, group: groupOf(`${prefix}${listening.service}`, listening.projections), following, timing });
    this.#consumer = consumer;
    consumer?.start();
    return async () => {
      endHints();
      await consumer?.stop();
    };
  }

  /** Without Kafka followers look at the log: later, never wrong. */
  readonly check: ReadinessCheck = {
    name: 'kafka',
    dispensable: true,
    check: async () => {
      const status = this.#consumer?.status();
      if (status?.state === 'away') throw new Error(`Kafka is away: ${status.problem ?? 'no answer'}`);
    },
  };

  /** What Kafka has brought so far. */
  heard(): HeardMessages {
    const { messages = 0, poison = 0 } = this.#consumer?.status() ?? {};
    return { messages, poison };
  }

  /** Only those look that nobody moves; what somebody moves is looked at once more, after another pause, for whoever moves it may end. */
  async #look(hint: Hint, { following, projections, others }: Listening, again: (hint: Hint) => void): Promise<void> {
    const { stalled, isMoving } = await this.#stalled.among(projections, hint);
    following.hint(hint, [...others, ...stalled]);
    if (isMoving) again(hint);
  }
}
