import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { KafkaPlace } from '../place.js';
import { dropTopic, kafkaForTests, readTopic } from '../testing/index.js';
import { KafkaProducer } from './kafka-producer.js';

/** Moments at which it is closed: while the topic is looked after, while it connects, while it sends, and when it rests. Milliseconds. */
const MOMENTS = [0, 5, 10, 20, 30, 40, 60, 80, 120, 200];

let place: KafkaPlace;
afterEach(() => dropTopic(place));

function connections(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
}

async function closedAfter(moment: number): Promise<void> {
  const producer = new KafkaProducer(place);
  const sent = producer.send([{ key: 'org-a', value: 'x'.repeat(100_000), headers: {} }]).catch(() => undefined);
  await pause(moment);
  await producer.close();
  await sent;
}

describe('KafkaProducer', () => {
  it('closed at whatever moment, leaves no connection behind', async () => {
    place = kafkaForTests();
    for (const moment of MOMENTS) await closedAfter(moment);
    await pause(200);
    expect(connections()).toBe(0);
    expect((await readTopic(place)).length).toBeGreaterThan(0);
  });
});
