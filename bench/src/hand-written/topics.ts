import { Kafka, logLevel } from 'kafkajs';

/** Removes what was measured on, as far as it came to that, for brokers that were there before and stay. */
export async function removeTopics(brokers: readonly string[], topics: readonly string[]): Promise<void> {
  const admin = new Kafka({ clientId: 'bench', brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const there = await admin.listTopics();
  await admin.deleteTopics({ topics: topics.filter((topic) => there.includes(topic)) });
  await admin.disconnect();
}
