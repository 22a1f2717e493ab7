import { ensureTopic, type KafkaPlace } from '@cairn/kafka';
import { newId } from '@cairn/service-kit';
import { removeTopics } from '../hand-written/topics.js';

/** A topic as the product makes it, for one measurement. */
export type BenchPlace = KafkaPlace & { readonly topic: string };

/** Gives a topic of its own to a piece of work, and removes it. */
export async function withTopic<T>(brokers: readonly string[], work: (place: BenchPlace) => Promise<T>): Promise<T> {
  const place = { brokers, clientId: 'cairn-bench', topic: `okr.history.bench-${newId()}`, partitions: 3 };
  await ensureTopic(place);
  try {
    return await work(place);
  } finally {
    await removeTopics(brokers, [place.topic]);
  }
}
