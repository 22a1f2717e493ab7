import { describe, expect, it } from '@jest/globals';
import { judgeTopic, topicConfig } from './judge-topic.js';

const wish = { replication: 3, retention: undefined };
const found = (changed: Readonly<Record<string, string>> = {}, replication = 3) => ({ replication, config: { ...topicConfig(wish), ...changed } });
const named = (...judged: Parameters<typeof judgeTopic>) => judgeTopic(...judged).map(({ setting }) => setting);

describe('the topic of the history', () => {
  it('is made as it is wanted', () => {
    expect(judgeTopic(wish, found())).toEqual([]);
    expect(topicConfig(wish)).toMatchObject({ 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete', 'min.insync.replicas': '2', 'compression.type': 'producer' });
    expect(topicConfig({ replication: 1, retention: 86_400_000 })).toMatchObject({ 'retention.ms': '86400000', 'min.insync.replicas': '1' });
  });

  it.each([
    ['cleanup.policy', 'compact'],
    ['cleanup.policy', 'compact,delete'],
    ['retention.ms', '604800000'],
    ['retention.bytes', '1073741824'],
    ['min.insync.replicas', '1'],
    ['unclean.leader.election.enable', 'true'],
    ['max.message.bytes', '1048588'],
  ])('is refused for %s %s', (setting, value) => {
    expect(judgeTopic(wish, found({ [setting]: value }))).toEqual([{ setting, found: value, wanted: expect.any(String) }]);
  });

  it('is refused with fewer copies, and for everything at once', () => {
    expect(named(wish, found({}, 2))).toEqual(['replication']);
    expect(named(wish, { replication: 1, config: {} })).toHaveLength(7);
  });

  it('may keep messages longer than it was told to', () => {
    const month = { replication: 1, retention: 2_592_000_000 };
    const kept = (milliseconds: string) => named(month, { replication: 1, config: { ...topicConfig(month), 'retention.ms': milliseconds } });
    expect([kept('2592000000'), kept('9999999999'), kept('-1'), kept('1000')]).toEqual([[], [], [], ['retention.ms']]);
  });
});
