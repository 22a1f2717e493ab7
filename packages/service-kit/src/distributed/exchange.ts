import type { Hint, Hints } from '@cairn/coordination';
import type { FollowTiming, History } from '@cairn/history';
import { FollowingConsumer, groupOf } from '@cairn/kafka';
import type { Views } from '@cairn/views';
import type { ReadinessCheck } from '../health/health.js';
import { HintExchange } from './hint-exchange.js';
import type { KafkaPlace } from './settings.js';
import type { HeardMessages, Listening } from './sharing.js';

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
  #consumer: FollowingConsumer | undefined;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** @returns ends it */
  async start(listening: Listening): Promise<() => Promise<void>> {
    const { kafka, timing, prefix } = this.#parts;
    const hints = new HintExchange(this.#parts);
    const endHints = await hints.start((hint) => this.#look(hint, listening));
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

  /** Only those look that are behind: mostly whoever appended has gone on for a projection already, and this process has nothing left to do. */
  async #look(hint: Hint, { following, projections, others }: Listening): Promise<void> {
    const behind = await Promise.all(projections.map((storage) => this.#isBehind(storage, hint)));
    following.hint(hint, [...others, ...projections.filter((_, index) => behind[index])]);
  }

  async #isBehind(storage: string, { org, position }: Hint): Promise<boolean> {
    const cursor = await this.#parts.views.cursor(storage, org).catch(() => undefined);
    return cursor === undefined || cursor.position < position;
  }
}
