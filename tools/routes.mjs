/**
 * `node tools/routes.mjs`, after a build: writes the gateway's routes from the OpenAPI documents of the five services; with `--check` it
 * writes nothing and fails when they are out of date, or when the document of the whole product is not the five together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { documentOf } from '../apps/standalone/dist/document.js';
import { SERVICES } from '../apps/standalone/dist/services.js';
import { routesConf, routesOf, streamsConf } from '../infra/nginx/route-table.mjs';

const documents = {};
for (const service of SERVICES) documents[service.name] = await documentOf([service]);
const routes = routesOf(documents);
const files = { 'infra/nginx/routes.conf': routesConf(routes), 'infra/nginx/streams.conf': streamsConf(routes) };

function isWritten([file, text]) {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

/** Paths that only one of the two lists has. */
function differences(whole, parts) {
  return [...whole.filter((path) => !parts.includes(path)), ...parts.filter((path) => !whole.includes(path))];
}

if (process.argv.includes('--check')) {
  const { paths } = JSON.parse(readFileSync('packages/client/openapi.json', 'utf8'));
  const unserved = differences(Object.keys(paths), [...new Set(Object.values(documents).flatMap((document) => Object.keys(document.paths)))]);
  const stale = Object.entries(files).filter((entry) => !isWritten(entry));
  for (const [file] of stale) console.error(`${file} is out of date: node tools/routes.mjs`);
  for (const path of unserved) console.error(`${path} is not both in packages/client/openapi.json and in the document of a service`);
  process.exitCode = stale.length + unserved.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of Object.entries(files)) writeFileSync(file, text);
}
