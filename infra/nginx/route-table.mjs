/** Which service answers a path: pure, from the OpenAPI documents of the services. */

/** Answers what nobody claims: a refusal in the form of every other. */
const ELSE = 'goals';

const EVENT_STREAM = 'text/event-stream';
const COMMON = /^\/health\//;

/**
 * @typedef {{ template: string, service: string, streams: boolean }} Route
 * @param {Readonly<Record<string, { paths: Record<string, Record<string, { responses?: Record<string, { content?: object }> }>> }>>} documents by service
 * @returns {Route[]} in the order in which they are to be tried: what is named before what may be anything
 * @throws Error when two services claim paths of the same form
 */
export function routesOf(documents) {
  const routes = Object.entries(documents).flatMap(([service, { paths }]) =>
    Object.entries(paths)
      .filter(([template]) => !COMMON.test(template))
      .map(([template, operations]) => ({ template, service, streams: Object.values(operations).some(isStream) })),
  );
  refuseTwins(routes);
  return routes.sort((one, other) => compare(orderOf(one.template), orderOf(other.template)));
}

function isStream({ responses = {} }) {
  return Object.values(responses).some(({ content = {} }) => EVENT_STREAM in content);
}

function refuseTwins(routes) {
  const claimed = new Map();
  for (const { template, service } of routes) {
    const form = template.replace(/\{[^}]+\}/g, '{}');
    const other = claimed.get(form);
    if (other !== undefined && other.service !== service) throw new Error(`${service} (${template}) and ${other.service} (${other.template}) both claim ${form}`);
    claimed.set(form, { template, service });
  }
}

/** Sorts segment by segment, parameters last. */
function orderOf(template) {
  return template.replace(/\{[^}]+\}/g, '\u{10ffff}');
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

function patternOf(template) {
  return template
    .split(/\{[^}]+\}/)
    .map((literal) => literal.replace(/[.*+?^$()[\]\\|]/g, '\\$&'))
    .join('[^/]+');
}

/** A map for nginx's http block: path as it was sent → service. @param {Route[]} routes */
export function routesConf(routes) {
  const lines = routes.map(({ template, service }) => `  ~^${patternOf(template)}$ ${service};`);
  return [HEADING, 'map $cairn_path $cairn_service {', `  default ${ELSE};`, ...lines, '}', ''].join('\n');
}

/** Locations for nginx's server block: what is told as it happens waits in no buffer, and may be silent for long. @param {Route[]} routes */
export function streamsConf(routes) {
  const patterns = routes.filter(({ streams }) => streams).map(({ template }) => patternOf(template));
  return [HEADING, `location ~ ^(?:${patterns.join('|')})$ {`, '  proxy_buffering off;', '  proxy_read_timeout 1h;', '  proxy_pass http://cairn_$cairn_service;', '}', ''].join('\n');
}

const HEADING = '# Written by `node tools/routes.mjs` from the OpenAPI documents of the services. A test fails when it is out of date.';
