import type { Catalogue } from '../catalogue/catalogue.js';
import type { Commit } from '../commit/commit.js';
import { toCloudEvents, type CloudEvent } from './cloud-event.js';

/** The topic of the history where nothing else is said. */
export const HISTORY_TOPIC = 'okr.history.v1';
/** Before the name of every CloudEvents attribute in a header: Kafka protocol binding for CloudEvents 1.0, section 3.2. */
export const ATTRIBUTE_PREFIX = 'ce_';
/** Headers that are no attribute: the hash of the commit, and of the one before it. */
export const HASH_HEADERS = { prev: 'cairn_prev', hash: 'cairn_hash' } as const;

/** An event as a message of the topic: CloudEvents in binary mode, data alone in the value. */
export interface EventMessage {
  /** The organization: its messages share a partition, and so their order. */
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text of the data. */
  readonly value: string;
}

/**
 * The messages of a commit, in order: one for each event, personal text masked whoever reads.
 * @throws CairnError `event-version-newer`, `unknown-event-type`: nothing of a newer software's commit may pass
 */
export function toEventMessages(commit: Commit, catalogue: Catalogue): readonly EventMessage[] {
  const hashes = { [HASH_HEADERS.prev]: commit.prev, [HASH_HEADERS.hash]: commit.hash };
  return toCloudEvents(commit, catalogue).map((event) => ({ key: commit.org, headers: { ...headersOf(event), ...hashes }, value: JSON.stringify(event.data) }));
}

function headersOf({ data: _data, ...attributes }: CloudEvent): Record<string, string> {
  const headers = Object.entries(attributes).map(([name, value]) => [`${ATTRIBUTE_PREFIX}${name}`, String(value)]);
  return { 'content-type': 'application/json', ...(Object.fromEntries(headers) as Record<string, string>) };
}
