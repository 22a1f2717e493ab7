/** Bytes of one record batch that a broker must take: twice what the relay sends at once, or the largest commit with all that stands around it. */
export const MAX_BATCH_BYTES = 4 * 1024 * 1024;

const FOR_EVER = '-1';
/** From so many copies on, a write waits for a second one. */
const COPIES_FOR_QUORUM = 3;

export interface TopicWish {
  /** Copies of each message. */
  readonly replication: number;
  /** Milliseconds that messages are kept; undefined: for ever. */
  readonly retention: number | undefined;
}

/** A topic as it stands. */
export interface FoundTopic {
  readonly replication: number;
  /** Its settings by name. */
  readonly config: Readonly<Record<string, string>>;
}

/** A setting that loses history. */
export interface TopicFinding {
  readonly setting: string;
  readonly found: string;
  readonly wanted: string;
}

/** The settings of a topic that is made: kept whole, for ever or as long as told, and acknowledged by more than one copy where there are three. */
export function topicConfig({ replication, retention }: TopicWish): Readonly<Record<string, string>> {
  return {
    'cleanup.policy': 'delete',
    'retention.ms': retention === undefined ? FOR_EVER : String(retention),
    'retention.bytes': FOR_EVER,
    'min.insync.replicas': String(minInSync(replication)),
    'unclean.leader.election.enable': 'false',
    'compression.type': 'producer',
    'max.message.bytes': String(MAX_BATCH_BYTES),
  };
}

interface Rule {
  readonly setting: string;
  readonly isMet: (found: string) => boolean;
  readonly wanted: string;
}

/** What of a topic would lose history. Compaction above all: it would keep the last event of each organization alone. */
export function judgeTopic(wish: TopicWish, { replication, config }: FoundTopic): readonly TopicFinding[] {
  const found: Readonly<Record<string, string>> = { ...config, replication: String(replication) };
  return rulesFor(wish).flatMap(({ setting, isMet, wanted }) => {
    const value = found[setting] ?? '';
    return isMet(value) ? [] : [{ setting, found: value, wanted }];
  });
}

function rulesFor(wish: TopicWish): readonly Rule[] {
  return [
    atLeast('replication', wish.replication),
    { setting: 'cleanup.policy', isMet: (found) => found === 'delete', wanted: 'delete' },
    keptFor('retention.ms', wish.retention),
    keptFor('retention.bytes', undefined),
    atLeast('min.insync.replicas', minInSync(wish.replication)),
    { setting: 'unclean.leader.election.enable', isMet: (found) => found === 'false', wanted: 'false' },
    atLeast('max.message.bytes', MAX_BATCH_BYTES),
  ];
}

function atLeast(setting: string, least: number): Rule {
  return { setting, isMet: (found) => Number(found) >= least, wanted: `${least} or more` };
}

function keptFor(setting: string, least: number | undefined): Rule {
  if (least === undefined) return { setting, isMet: (found) => found === FOR_EVER, wanted: `${FOR_EVER} (no limit)` };
  return { setting, isMet: (found) => found === FOR_EVER || Number(found) >= least, wanted: `${least} or more, or ${FOR_EVER}` };
}

function minInSync(replication: number): number {
  return replication >= COPIES_FOR_QUORUM ? 2 : 1;
}
