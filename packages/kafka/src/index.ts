export { topicOf, type KafkaPlace } from './place.js';
export { codeOf } from './errors.js';
export { ensureTopic } from './topic/ensure-topic.js';
export { judgeTopic, topicConfig, MAX_BATCH_BYTES, type FoundTopic, type TopicFinding, type TopicWish } from './topic/judge-topic.js';
export type { Producing } from './relay/producing.js';
export { KafkaProducer } from './relay/kafka-producer.js';
export { Relay, relayName, type RelayParts, type RelayStatus } from './relay/relay.js';
export { FollowingConsumer, type ConsumerStatus, type FollowingConsumerParts } from './consumer/following-consumer.js';
export { groupOf } from './consumer/group.js';
