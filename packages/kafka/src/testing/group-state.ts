import { clientOf, topicOf, type KafkaPlace } from '../place.js';

/** How a consumer group stands. */
export interface GroupState {
  /** In Kafka's words: `Stable` when every partition has its member. */
  readonly state: string;
  readonly members: number;
  /** Messages of the topic that it has not committed. */
  readonly lag: number;
}

export async function groupState(place: KafkaPlace, group: string): Promise<GroupState> {
  const admin = (await clientOf(place)).admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups([group]);
    const committed = await admin.fetchOffsets({ groupId: group, topics: [topicOf(place)] });
    const offsets = new Map(committed.flatMap(({ partitions }) => partitions.map(({ partition, offset }) => [partition, Math.max(0, Number(offset))] as const)));
    const ends = await admin.fetchTopicOffsets(topicOf(place));
    const lag = ends.reduce((sum, { partition, high }) => sum + Number(high) - (offsets.get(partition) ?? 0), 0);
    return { state: groups[0]?.state ?? '', members: groups[0]?.members.length ?? 0, lag };
  } finally {
    await admin.disconnect();
  }
}
