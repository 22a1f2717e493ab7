import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

interface RouteTable {
  readonly routesOf: (documents: Readonly<Record<string, { readonly paths: Readonly<Record<string, object>> }>>) => readonly { readonly template: string; readonly service: string }[];
}

describe('the routes of the gateway', () => {
  it('are those of the services, and the document of the whole product is theirs together; `node tools/routes.mjs` writes them anew', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/routes.mjs', '--check'], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('are tried by name before what may be anything, and two services never claim the same', async () => {
    const { routesOf } = (await import(new URL('../../../../infra/nginx/route-table.mjs', import.meta.url).href)) as RouteTable;
    const paths = (...templates: readonly string[]) => ({ paths: Object.fromEntries(templates.map((template) => [template, {}])) });
    expect(routesOf({ goals: paths('/a/{id}', '/a/{id}/x'), history: paths('/a/due', '/a/{id}/y') }).map(({ template }) => template)).toEqual(['/a/due', '/a/{id}', '/a/{id}/x', '/a/{id}/y']);
    expect(() => routesOf({ goals: paths('/a/{id}'), history: paths('/a/{name}') })).toThrow('both claim /a/{}');
  });
});
