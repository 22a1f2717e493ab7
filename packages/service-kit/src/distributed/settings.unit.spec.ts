import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/read-config.js';
import { DISTRIBUTED_COMPANIONS, DISTRIBUTED_SETTINGS, distributedPlaceOf } from './settings.js';

const read = (env: Readonly<Record<string, string>>) => distributedPlaceOf(readConfig(DISTRIBUTED_SETTINGS, env, DISTRIBUTED_COMPANIONS));

const MONGO = { CAIRN_MONGO_URL: 'mongodb://cairn:hunter2@one:27017,two:27017/?replicaSet=rs' };

describe('the environment of a process', () => {
  it('has embedded storage without an address of MongoDB', () => {
    expect(read({ CAIRN_MONGO_URL: '', CAIRN_REDIS_URL: '' })).toBeUndefined();
  });

  it('names a database, and Redis and Kafka where there are any', () => {
    expect(read(MONGO)).toEqual({ mongo: { url: MONGO.CAIRN_MONGO_URL, prefix: '' } });
    const place = read({ ...MONGO, CAIRN_MONGO_PREFIX: 'a-', CAIRN_MONGO_STANDALONE: 'unsafe', CAIRN_REDIS_URL: 'redis://:pw@r:6379', CAIRN_KAFKA_BROKERS: 'k1:9092, k2:9092', CAIRN_KAFKA_PARTITIONS: '3', CAIRN_KAFKA_REPLICATION: '2' });
    expect(place).toEqual({
      mongo: { url: MONGO.CAIRN_MONGO_URL, prefix: 'a-', standalone: 'unsafe' },
      redis: { url: 'redis://:pw@r:6379', prefix: 'a-' },
      kafka: { brokers: ['k1:9092', 'k2:9092'], topic: 'okr.history.v1', partitions: 3, replication: 2 },
    });
  });

  it('is refused with every variable that is wrong or alone, and without any value', () => {
    const wrong = { CAIRN_MONGO_URL: 'http://cairn:hunter2@one', CAIRN_MONGO_STANDALONE: 'yes', CAIRN_REDIS_URL: 'hunter2', CAIRN_KAFKA_BROKERS: 'hunter2', CAIRN_KAFKA_TOPIC: 'a topic' };
    const named = /CAIRN_MONGO_URL[^]*CAIRN_MONGO_STANDALONE[^]*CAIRN_REDIS_URL[^]*CAIRN_KAFKA_BROKERS[^]*CAIRN_KAFKA_TOPIC/;
    expect(() => read(wrong)).toThrow(expect.objectContaining({ code: 'config-invalid', message: expect.stringMatching(named) }));
    expect(() => read(wrong)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }));
    const alone = { CAIRN_REDIS_URL: 'redis://r', CAIRN_KAFKA_BROKERS: 'k:1' };
    expect(() => read(alone)).toThrow(/CAIRN_REDIS_URL: only together with CAIRN_MONGO_URL\n *CAIRN_KAFKA_BROKERS: only together with CAIRN_MONGO_URL/);
  });
});
