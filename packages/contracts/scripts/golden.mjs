/**
 * `npm run golden`, after a build: writes the golden file of each type whose newest version has none. It never touches a file that is
 * there: a golden file is what some log may hold, so it stays as it is for ever.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { catalogue } from '../dist/index.js';

const folder = new URL('../golden/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const type of catalogue.types()) {
  const { version, example } = catalogue.definitionOf(type);
  const file = new URL(`${type}.${version}.json`, folder);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify({ type, schema: version, data: example }, null, 2)}\n`);
  console.log(`wrote golden/${type}.${version}.json`);
}
