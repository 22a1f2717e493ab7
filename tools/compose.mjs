/** What the compose file says, as docker-compose itself understands it. */
import { spawnSync } from 'node:child_process';
import { load } from 'js-yaml';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** One broker, and three. */
export const COMPOSITIONS = [['docker-compose.yml'], ['docker-compose.yml', 'infra/compose.three-brokers.yml']];

/** Variables of the machine that point a process at other engines than those of the compose file. */
const ELSEWHERE = ['CAIRN_MONGO_URL', 'CAIRN_MONGO_STANDALONE', 'CAIRN_MONGO_PREFIX', 'CAIRN_KAFKA_BROKERS', 'CAIRN_REDIS_URL'];

/**
 * The files merged, variables filled in.
 * @param {readonly string[]} files
 * @throws Error with what docker-compose says where it refuses them, or when there is none
 */
export function composition(files = COMPOSITIONS[0]) {
  const { status, stdout, stderr, error } = spawnSync('docker-compose', [...files.flatMap((file) => ['-f', file]), 'config'], { cwd: ROOT, encoding: 'utf8' });
  if (error) throw new Error(`docker-compose is needed (Debian's package of that name): ${error.message}`);
  if (status !== 0) throw new Error(`docker-compose refuses ${files.join(' with ')}:\n${stderr}`);
  return load(stdout);
}

/**
 * The environment that the compose file gives a service, for a process on this machine: it listens on 127.0.0.1, and the engines are those
 * that the machine's own CAIRN_MONGO_URL, CAIRN_KAFKA_BROKERS and CAIRN_REDIS_URL name. Everything else is as in the container.
 * @param {string} service
 * @param {{ port?: string, env?: Readonly<Record<string, string | undefined>> }} [here]
 * @throws Error for a service that the file does not have
 */
export function environmentOf(service, { port, env = process.env } = {}) {
  const found = composition().services[service];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${service}.`);
  const elsewhere = ELSEWHERE.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]);
  return { ...found.environment, HOST: '127.0.0.1', ...(port !== undefined && { PORT: port }), ...Object.fromEntries(elsewhere) };
}
