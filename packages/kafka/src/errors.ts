import { CairnError, isCairnError } from '@cairn/contracts/errors';
import type { TopicFinding } from './topic/judge-topic.js';

/** The topic stands otherwise than the history needs it, so that something of it would be lost. Nothing is published until it is mended. */
export function topicRefused(topic: string, findings: readonly TopicFinding[]): CairnError {
  const lines = findings.map(({ setting, found, wanted }) => `${setting} is ${found}, must be ${wanted}`);
  return new CairnError(`The topic ${topic} would lose history: ${lines.join('; ')}.`, { code: 'topic-refused', details: { topic, findings } });
}

/** The relay was closed before the broker had everything. Nothing is lost: the cursor stands before it. */
export function relayStopped(): CairnError {
  return new CairnError('The relay has ended.', { code: 'relay-stopped', retriable: true });
}

/** Code of a broker that takes connections and gives no answer. */
export const KAFKA_SILENT = 'kafka-silent';

/** A stable code for whatever went wrong with Kafka: the protocol's own name where a broker has answered, else that none did. */
export function codeOf(error: unknown): string {
  if (isCairnError(error)) return error.code;
  const name = protocolNameIn(error);
  return name === undefined ? 'kafka-unreachable' : `kafka-${name.toLowerCase().replaceAll('_', '-')}`;
}

/** What a broker has answered, wherever in the chain of causes: `NOT_ENOUGH_REPLICAS`. */
function protocolNameIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('type' in error && typeof error.type === 'string') return error.type;
  return protocolNameIn(error.cause);
}
