import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { documentOf } from '../document.js';

const KEPT = new URL('../../../../packages/client/openapi.json', import.meta.url);

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string; readonly responses: Readonly<Record<string, object>> }>>>>;
}

describe('the OpenAPI document', () => {
  it('is the one that the client is made from; `npm run openapi` writes it anew', async () => {
    expect(await documentOf()).toEqual(JSON.parse(readFileSync(KEPT, 'utf8')));
  });

  it('says of every route what it is for and how it refuses', async () => {
    const { openapi, paths } = (await documentOf()) as Document;
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, ...operation })));
    expect(openapi).toBe('3.1.0');
    expect(operations.filter(({ summary, route }) => !summary && !route.includes('/health/')).map(({ route }) => route)).toEqual([]);
    expect(operations.filter(({ responses }) => responses['default'] === undefined).map(({ route }) => route)).toEqual([]);
  });
});
