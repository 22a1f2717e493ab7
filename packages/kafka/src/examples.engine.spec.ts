import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, toEventMessages, type Commit } from '@cairn/contracts';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { WrittenLog } from './log.fixture.js';
import { KafkaProducer } from './relay/kafka-producer.js';
import { topicOf } from './place.js';
import { dropTopic, kafkaForTests } from './testing/index.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const place = kafkaForTests();
const expected: string[] = [];

/** kafka-clients and what it needs. @throws where it is not told: these examples are run, never skipped */
function javaClasses(): string {
  const classes = process.env['CAIRN_KAFKA_CLASSPATH'];
  if (classes === undefined || classes === '') throw new Error('CAIRN_KAFKA_CLASSPATH is not set: it names the jars of kafka-clients (npm run test:engines does it).');
  return classes;
}

const EXAMPLES: readonly (readonly [name: string, command: () => readonly string[]])[] = [
  ['kafkajs', () => [process.execPath, 'node_modules/.cache/cairn/examples/consumer-kafkajs/consumer.js']],
  ['Java', () => ['java', '-cp', javaClasses(), 'examples/consumer-java/Consumer.java']],
];

/** Runs until it has printed so many lines, and ends it. */
async function firstLines([command = '', ...parameters]: readonly string[], group: string, count: number): Promise<readonly string[]> {
  const env = { ...process.env, CAIRN_KAFKA_BROKERS: place.brokers.join(','), CAIRN_KAFKA_TOPIC: topicOf(place), GROUP: `${group}.${topicOf(place)}` };
  const child = spawn(command, parameters, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) if (lines.push(line) === count) child.kill('SIGKILL');
  return lines;
}

function linesOf(commits: readonly Commit[]): readonly string[] {
  const messages = commits.flatMap((commit) => toEventMessages(commit, catalogue));
  return messages.map(({ headers: { ce_source, ce_sequence, ce_type } }) => `${ce_source} ${ce_sequence} ${ce_type}`);
}

function byOrganization(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(['org-a', 'org-b'].map((org) => [org, lines.filter((line) => line.startsWith(`/organizations/${org} `))]));
}

beforeAll(async () => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'examples/tsconfig.json'], { cwd: ROOT, stdio: 'inherit' });
  const log = new WrittenLog();
  const producer = new KafkaProducer(place);
  for (const org of ['org-a', 'org-b']) {
    const commits = await log.grow(org, 30);
    expected.push(...linesOf(commits));
    const [earlier, later] = [commits.slice(0, 20), commits.slice(15)];
    for (const sent of [earlier, later]) await producer.send(sent.flatMap((commit) => toEventMessages(commit, catalogue)));
  }
  await producer.close();
  await log.history.close();
}, 60_000);

afterAll(() => dropTopic(place));

describe('an example of a consumer', () => {
  it.each(EXAMPLES)('in %s applies every event once and in order, though some come twice', async (name, command) => {
    const lines = await firstLines(command(), name, expected.length);
    expect(byOrganization(lines)).toEqual(byOrganization(expected));
  }, 60_000);
});
