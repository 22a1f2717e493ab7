import { afterEach, describe, expect, it } from '@jest/globals';
import { ConfigResourceTypes } from 'kafkajs';
import { clientOf, topicOf, type KafkaPlace } from '../place.js';
import { dropTopic, kafkaForTests } from '../testing/index.js';
import { ensureTopic } from './ensure-topic.js';
import { topicConfig } from './judge-topic.js';

const place = kafkaForTests();

afterEach(() => dropTopic(place));

async function configOf({ ...at }: KafkaPlace): Promise<Readonly<Record<string, string>>> {
  const admin = (await clientOf(at)).admin();
  await admin.connect();
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topicOf(at) }] });
  const { topics } = await admin.fetchTopicMetadata({ topics: [topicOf(at)] });
  await admin.disconnect();
  return { ...Object.fromEntries((resources[0]?.configEntries ?? []).map(({ configName, configValue }) => [configName, configValue])), partitions: String(topics[0]?.partitions.length) };
}

async function madeBefore(config: Readonly<Record<string, string>>): Promise<void> {
  const admin = (await clientOf(place)).admin();
  await admin.connect();
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic: topicOf(place), numPartitions: 5, replicationFactor: 1, configEntries }] });
  await admin.disconnect();
}

describe('the topic on a broker', () => {
  it('is made as it is wanted, once, whoever comes at the same time', async () => {
    await Promise.all([ensureTopic(place), ensureTopic(place), ensureTopic(place)]);
    expect(await configOf(place)).toMatchObject({ ...topicConfig({ replication: 1, retention: undefined }), partitions: '3' });
    await ensureTopic({ ...place, partitions: 7 });
    expect((await configOf(place))['partitions']).toBe('3');
  });

  it('is taken as it stands where it loses nothing', async () => {
    await madeBefore(topicConfig({ replication: 1, retention: undefined }));
    await ensureTopic(place);
    expect((await configOf(place))['partitions']).toBe('5');
  });

  it('is refused by name where it does, and left as it is', async () => {
    await madeBefore({ 'cleanup.policy': 'compact', 'retention.ms': '604800000' });
    await expect(ensureTopic(place)).rejects.toMatchObject({
      code: 'topic-refused',
      details: { topic: topicOf(place), findings: [{ setting: 'cleanup.policy', found: 'compact' }, { setting: 'retention.ms', found: '604800000' }, { setting: 'max.message.bytes' }] },
    });
    expect((await configOf(place))['cleanup.policy']).toBe('compact');
  });

  it('is not there where nobody answers', async () => {
    await expect(ensureTopic({ ...place, brokers: ['127.0.0.1:1'] })).rejects.toMatchObject({ name: expect.stringMatching(/^KafkaJS/) });
  });
});
