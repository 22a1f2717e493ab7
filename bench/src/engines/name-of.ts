import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { EngineName } from '@cairn/engines';
import { openMongo } from '@cairn/mongo';

/** The name and version of an engine, as it says itself. @param isOurs started here, by infra/engines */
export const nameOf: Readonly<Record<EngineName, (address: string, isOurs: boolean) => Promise<string>>> = { mongo: mongoName, kafka: kafkaName, redis: redisName };

const JARS = new URL('../../../infra/engines/kafka.lock', import.meta.url);

async function mongoName(url: string, isOurs: boolean): Promise<string> {
  const connection = await openMongo({ url, standalone: 'unsafe' });
  try {
    const said = await connection.database('history').command({ buildInfo: 1 });
    if (said['ferretdbFeatures'] === undefined) return `MongoDB ${String(said['version'])}`;
    return isOurs ? 'FerretDB 1.24 on SQLite' : 'FerretDB';
  } finally {
    await connection.close();
  }
}

/** A broker does not tell its version: known is that of the one that was started. */
async function kafkaName(_brokers: string, isOurs: boolean): Promise<string> {
  if (!isOurs) return 'Kafka';
  const [, version = ''] = /^org\.apache\.kafka:kafka_[\d.]+:(\S+)/m.exec(await readFile(JARS, 'utf8')) ?? [];
  return `Kafka ${version}`;
}

async function redisName(url: string): Promise<string> {
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'redis:') return 'Redis';
  const socket = connect(Number(port || '6379'), hostname).setEncoding('utf8');
  socket.write('INFO server\r\n');
  const [said] = (await once(socket, 'data')) as [string];
  socket.destroy();
  return ['Redis', ...(/redis_version:(\S+)/.exec(said)?.slice(1) ?? [])].join(' ');
}
