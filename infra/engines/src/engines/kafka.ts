import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, runCommand } from '../install/commands.js';
import { findJava } from '../install/java.js';
import { kafkaClassPath } from '../install/kafka-jars.js';
import type { EnginePlan } from '../process/engine-process.js';
import { HOST } from '../process/ports.js';
import { EngineMissing, type Tell } from '../tell.js';
import { KAFKA } from '../wire/questions.js';

/** A name for the cluster in the form that Kafka wants, 22 characters of base64url; every one of ours has the same. */
const CLUSTER = 'Q2Fpcm4tRW5naW5lcy0wMQ';

interface Place {
  readonly folder: string;
  readonly port: number;
  /** A second port, for the broker's talk with itself as its own controller. */
  readonly controllerPort: number;
}

/** One broker that is its own controller (KRaft). Topics are made by those who need them, never by a message alone. */
function propertiesOf({ folder, port, controllerPort }: Place): string {
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${HOST}:${controllerPort}`,
    listeners: `PLAINTEXT://${HOST}:${port},CONTROLLER://${HOST}:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://${HOST}:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': join(folder, 'data'),
    'auto.create.topics.enable': false,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.num.partitions': 5,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
  };
  return Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join('');
}

/**
 * Everything the broker needs, installed and written down; the folder formatted when it is new.
 * @throws EngineMissing
 */
export async function planKafka(place: Place, tell: Tell): Promise<EnginePlan> {
  const java = await findJava('runtime', tell);
  const classPath = await kafkaClassPath(tell);
  const { folder, port } = place;
  const properties = join(folder, 'server.properties');
  await mkdir(folder, { recursive: true });
  await writeFile(properties, propertiesOf(place));
  const run = (main: string, ...args: string[]): string[] => ['-Xmx512m', '-Dorg.apache.logging.log4j.level=WARN', '-cp', classPath, main, ...args];
  if (!existsSync(join(folder, 'data', 'meta.properties'))) {
    const { ok, output } = await runCommand(java, run('kafka.tools.StorageTool', 'format', '--cluster-id', CLUSTER, '--config', properties));
    if (!ok) throw new EngineMissing(`Kafka could not prepare ${folder}:\n${lastLines(output)}`);
  }
  return { name: 'Kafka', command: java, args: run('kafka.Kafka', properties), port, folder, question: KAFKA };
}
