/**
 * The gateway's whole configuration and static site in one folder. The tests and the image are made by the same function:
 *   node infra/nginx/render-nginx.mjs <folder>      as it stands in the image
 */
import { cpSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../..');

/** The five services, as they are called in routes, in the compose file and as folders of apps. */
export const GATEWAY_SERVICES = ['goals', 'alignment', 'check-ins', 'analytics', 'history'];

/**
 * @typedef {object} Gateway
 * @property {string} folder where everything is written; made when it is missing
 * @property {number} port
 * @property {string} [host] default 127.0.0.1
 * @property {Readonly<Record<string, string | readonly string[]>>} upstreams by service: http://host:port of its instances
 * @property {string} [resolver] a name server that is asked again and again for the upstreams' names (nginx 1.27.3 or newer)
 * @property {{ folder?: string, work?: string, accessLog?: string, errorLog?: string, workers?: string, user?: string }} [places] where these are when nginx runs; default: inside the folder
 *
 * Writes the configuration of a gateway. It needs no root.
 * @param {Gateway} gateway
 * @returns {{ url: string, command: readonly [string, ...string[]] }} its address, and what starts it in the foreground
 * @throws Error when a service has no upstream
 */
export function renderNginx({ folder, port, host = '127.0.0.1', upstreams, resolver, places = {} }) {
  const at = resolve(folder);
  const { folder: seen = at, work = join(seen, 'work'), accessLog = 'off', errorLog = join(work, 'error.log'), workers = '1', user = userLine() } = places;
  mkdirSync(join(at, 'work'), { recursive: true });
  const values = { folder: seen, work, accessLog, errorLog, workers, user, listen: `${host}:${port}`, services: GATEWAY_SERVICES.join('|') };
  const template = readFileSync(join(HERE, 'nginx.conf.template'), 'utf8');
  writeFileSync(join(at, 'nginx.conf'), template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]));
  writeFileSync(join(at, 'upstreams.conf'), upstreamsConf(upstreams, resolver));
  for (const file of ['routes.conf', 'streams.conf']) copyFileSync(join(HERE, file), join(at, file));
  writeSite(join(at, 'site'));
  return { url: `http://${host}:${port}`, command: ['nginx', '-e', errorLog, '-p', seen, '-c', join(seen, 'nginx.conf'), '-g', 'daemon off;'] };
}

/** Started as root, nginx would give its work to a user who may not see the folder. */
function userLine() {
  return process.getuid?.() === 0 ? 'user root;' : '';
}

function upstreamsConf(upstreams, resolver) {
  const blocks = GATEWAY_SERVICES.map((service) => upstreamBlock(service, [upstreams[service] ?? []].flat(), resolver !== undefined));
  return [...(resolver === undefined ? [] : [`resolver ${resolver} valid=5s;`]), ...blocks, ''].join('\n');
}

function upstreamBlock(service, instances, asksAgain) {
  if (instances.length === 0) throw new Error(`The gateway needs an address of ${service}.`);
  const servers = instances.map((instance) => `  server ${new URL(instance).host} fail_timeout=1s${asksAgain ? ' resolve' : ''};`);
  return [`upstream cairn_${service} {`, `  zone cairn_${service} 64k;`, ...servers, '  keepalive 32;', '}'].join('\n');
}

/** The console where it is built, else a page that says where the documents are; the OpenAPI document of the whole product and the page to read it on. */
function writeSite(site) {
  const docs = join(site, 'api/docs');
  mkdirSync(docs, { recursive: true });
  const consoleFolder = join(ROOT, 'apps/console/site');
  if (existsSync(join(consoleFolder, 'index.html'))) cpSync(consoleFolder, site, { recursive: true });
  else copyFileSync(join(HERE, 'site/index.html'), join(site, 'index.html'));
  copyFileSync(join(ROOT, 'packages/client/openapi.json'), join(site, 'api/openapi.json'));
  copyFileSync(join(HERE, 'site/docs.html'), join(docs, 'index.html'));
  copyFileSync(join(HERE, 'site/docs.js'), join(docs, 'start.js'));
  const swagger = createRequire(join(ROOT, 'apps/standalone/package.json')).resolve('@nestjs/swagger');
  const page = dirname(createRequire(swagger).resolve('swagger-ui-dist/package.json'));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-bundle.js.LICENSE.txt']) copyFileSync(join(page, file), join(docs, file));
}

function renderForImage(folder) {
  const upstreams = Object.fromEntries(GATEWAY_SERVICES.map((service) => [service, `http://${service}:8080`]));
  const places = { folder: '/gateway', work: '/tmp', accessLog: '/dev/stdout cairn', errorLog: '/dev/stderr', workers: 'auto', user: '' };
  renderNginx({ folder, port: 8080, host: '0.0.0.0', upstreams, resolver: '127.0.0.11', places });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) renderForImage(process.argv[2] ?? 'gateway');
