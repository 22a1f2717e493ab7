/**
 * `npm run openapi`, after a build: writes the OpenAPI document of the whole product to packages/client/openapi.json, which the client's
 * types are made from when it is built. A test holds the document against what is served.
 */
import { writeFileSync } from 'node:fs';
import { documentOf } from '../apps/standalone/dist/document.js';

writeFileSync('packages/client/openapi.json', `${JSON.stringify(await documentOf(), null, 1)}\n`);
