import { randomUUID } from 'node:crypto';
import { clientOf, topicOf, type KafkaPlace } from '../place.js';

export { groupState, type GroupState } from './group-state.js';
export { publishRaw, type RawMessage } from './publish-raw.js';
export { readTopic, type TopicMessage } from './read-topic.js';

/** The brokers that tests run against, each call with a topic of its own. @throws where CAIRN_KAFKA_BROKERS is not set */
export function kafkaForTests(): KafkaPlace {
  const brokers = process.env['CAIRN_KAFKA_BROKERS'];
  if (brokers === undefined || brokers === '') throw new Error('CAIRN_KAFKA_BROKERS is not set: these specs need a Kafka broker (npm run engines).');
  return { brokers: brokers.split(','), clientId: 'cairn-test', topic: `okr.history.test-${randomUUID()}`, partitions: 3 };
}

/** Removes a test's topic. */
export async function dropTopic(place: KafkaPlace): Promise<void> {
  const admin = (await clientOf(place)).admin();
  await admin.connect();
  const topics = await admin.listTopics();
  if (topics.includes(topicOf(place))) await admin.deleteTopics({ topics: [topicOf(place)] });
  await admin.disconnect();
}
