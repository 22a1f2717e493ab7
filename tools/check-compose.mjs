/**
 * `node tools/check-compose.mjs`: docker-compose reads the files, with one broker and with three; every container is pinned, bounded, watched
 * and without root; the Dockerfile keeps the rules below; the engines are reached by the names that the services are given.
 */
import { readFileSync } from 'node:fs';
import { GATEWAY_SERVICES } from '../infra/nginx/render-nginx.mjs';
import { COMPOSITIONS, composition } from './compose.mjs';
import { dockerfileFaults } from './dockerfile-rules.mjs';
import { loadEngines, tell } from './engines.mjs';

const DOCKERFILE = 'infra/docker/Dockerfile';

/** @type {Readonly<Record<string, (container: any) => boolean>>} what must hold of every container */
const RULES = {
  'names an image by a full version, or builds one': ({ image, build }) => build !== undefined || /:\d+\.\d+\.\d+/.test(image ?? ''),
  'has a bound on memory, processor time and processes': ({ mem_limit: memory, cpus, pids_limit: processes }) => Boolean(memory && cpus && processes),
  'has a health check of its own or of its image': ({ healthcheck, build }) => build !== undefined || healthcheck?.test !== undefined,
  'runs without root': ({ user, build }) => build !== undefined || (user !== undefined && !/^(root|0)/.test(user)),
  'has no capabilities and can gain none': ({ cap_drop: dropped = [], security_opt: options = [] }) => dropped.includes('ALL') && options.some((option) => option.startsWith('no-new-privileges')),
  'takes nothing from the machine but named volumes': ({ volumes = [], privileged, network_mode: network }) => !privileged && network !== 'host' && volumes.every((volume) => !/^[./~]/.test(String(volume.source ?? volume))),
};

function faultsOf({ services, volumes = {} }) {
  const broken = Object.entries(services).flatMap(([name, container]) => Object.entries(RULES).filter(([, holds]) => !holds(container)).map(([rule]) => `${name}: it must be that it ${rule}`));
  return [...broken, ...ending(services), ...missing(services), ...exposed(services), ...hostsUnknown(services), ...volumesUnknown(services, volumes)];
}

/** What others wait for to end runs once; everything else is started again. */
function ending(services) {
  const waitedFor = Object.values(services).flatMap(({ depends_on: needed = {} }) => Object.entries(needed).filter(([, { condition }]) => condition === 'service_completed_successfully').map(([name]) => name));
  const rightly = (name) => (waitedFor.includes(name) ? 'no' : 'unless-stopped');
  return Object.entries(services).filter(([name, { restart }]) => restart !== rightly(name)).map(([name]) => `${name}: restart must be ${rightly(name)}`);
}

function missing(services) {
  return [...GATEWAY_SERVICES, 'gateway', 'mongo', 'kafka', 'redis'].filter((name) => services[name] === undefined).map((name) => `${name} is missing`);
}

function exposed(services) {
  return Object.entries(services).filter(([name, { ports }]) => name !== 'gateway' && ports !== undefined).map(([name]) => `${name}: only the gateway can be reached from outside`);
}

/** Hosts in the addresses that services are given, which no container answers to. */
function hostsUnknown(services) {
  const addresses = GATEWAY_SERVICES.flatMap((name) => {
    const { CAIRN_MONGO_URL: mongo = '', CAIRN_KAFKA_BROKERS: kafka = '', CAIRN_REDIS_URL: redis = '' } = services[name]?.environment ?? {};
    return [mongo, redis].map((url) => new URL(url).hostname).concat(kafka.split(',').map((broker) => broker.split(':')[0]));
  });
  return [...new Set(addresses)].filter((host) => services[host] === undefined).map((host) => `${host} is no container`);
}

function volumesUnknown(services, volumes) {
  const used = Object.values(services).flatMap((container) => container.volumes ?? []).map((volume) => String(volume.source ?? volume).split(':')[0]);
  return used.filter((name) => !(name in volumes)).map((name) => `the volume ${name} is not declared`);
}

const { prepareComposition } = await loadEngines();
await prepareComposition(tell);
const faults = COMPOSITIONS.flatMap((files) => {
  try {
    return faultsOf(composition(files)).map((fault) => `${files.at(-1)}: ${fault}`);
  } catch (error) {
    return [error.message];
  }
});
faults.push(...dockerfileFaults(readFileSync(DOCKERFILE, 'utf8')).map((fault) => `${DOCKERFILE}: ${fault}`));
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'docker-compose.yml, with one broker and with three, and the Dockerfile are right.' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
