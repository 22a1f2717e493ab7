/**
 * Follows the history of every organization on Kafka, event by event, each once.
 * CAIRN_KAFKA_BROKERS, CAIRN_KAFKA_TOPIC, GROUP.
 */
import { Kafka, logLevel, type KafkaMessage } from 'kafkajs';

const { CAIRN_KAFKA_BROKERS = 'localhost:9092', CAIRN_KAFKA_TOPIC = 'okr.history.v1', GROUP = 'example' } = process.env;
const kafka = new Kafka({ clientId: 'example', brokers: CAIRN_KAFKA_BROKERS.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: GROUP });

/** By organization: the event that was applied last. Keep it with your effect, in the same transaction: then each event has its effect exactly once. */
const last = new Map<string, string>();

/** Your effect. */
function apply(source: string, sequence: string, type: string, _data: unknown): void {
  console.log(source, sequence, type);
}

function take({ headers = {}, value }: KafkaMessage): void {
  const attribute = (name: string): string => String(headers[`ce_${name}`]);
  const [source, sequence] = [attribute('source'), attribute('sequence')];
  if (sequence <= (last.get(source) ?? '')) return; // it came again: sequences sort as text
  apply(source, sequence, attribute('type'), JSON.parse(String(value)));
  last.set(source, sequence);
}

await consumer.connect();
await consumer.subscribe({ topic: CAIRN_KAFKA_TOPIC, fromBeginning: true });
await consumer.run({ eachMessage: async ({ message }) => take(message) });
