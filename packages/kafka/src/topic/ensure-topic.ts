import type { Admin } from 'kafkajs';
import { topicRefused } from '../errors.js';
import { clientOf, topicOf, type KafkaPlace } from '../place.js';
import { judgeTopic, topicConfig, type FoundTopic, type TopicWish } from './judge-topic.js';

const PARTITIONS = 12;
/** The protocol's number of this kind of resource. */
const TOPIC_RESOURCE = 2;
const MOST_COPIES = 3;

/**
 * Makes the topic of the history if there is none, and reads back how it stands. What is there is never changed.
 * @throws CairnError `topic-refused` naming every setting that would lose history; what the client throws when no broker answers
 */
export async function ensureTopic(place: KafkaPlace): Promise<void> {
  const admin = (await clientOf(place)).admin();
  try {
    await admin.connect();
    const wish = await wishOf(admin, place);
    if (!(await admin.listTopics()).includes(topicOf(place))) await make(admin, place, wish);
    const findings = judgeTopic(wish, await found(admin, topicOf(place)));
    if (findings.length > 0) throw topicRefused(topicOf(place), findings);
  } finally {
    await admin.disconnect();
  }
}

async function wishOf(admin: Admin, { replication, retention }: KafkaPlace): Promise<TopicWish> {
  return { replication: replication ?? Math.min(MOST_COPIES, (await admin.describeCluster()).brokers.length), retention };
}

/** Somebody else may make it at the same moment: then it is theirs that is read back. */
async function make(admin: Admin, place: KafkaPlace, wish: TopicWish): Promise<void> {
  const configEntries = Object.entries(topicConfig(wish)).map(([name, value]) => ({ name, value }));
  const topic = { topic: topicOf(place), numPartitions: place.partitions ?? PARTITIONS, replicationFactor: wish.replication, configEntries };
  await admin.createTopics({ topics: [topic], waitForLeaders: true });
}

async function found(admin: Admin, topic: string): Promise<FoundTopic> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const copies = topics.flatMap(({ partitions }) => partitions.map(({ replicas }) => replicas.length));
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: TOPIC_RESOURCE, name: topic }] });
  const config = Object.fromEntries(resources.flatMap(({ configEntries }) => configEntries.map(({ configName, configValue }) => [configName, configValue])));
  return { replication: Math.min(...copies), config };
}
