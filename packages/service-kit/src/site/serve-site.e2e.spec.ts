import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import request from 'supertest';

const PAGE = '<!doctype html><title>Page</title>';
const folder = mkdtempSync(join(tmpdir(), 'cairn-site-'));
let child: ChildProcess;
let url: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of [['index.html', PAGE], ['mark.svg', '<svg/>'], [join('assets', 'a-1.js'), 'export {};']] as const) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'assets', 'a-1.js.gz'), gzipSync('export {};'));
  child = spawn(process.execPath, [fileURLToPath(new URL('./served.fixture.js', import.meta.url)), folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  [url] = (await once(child, 'message')) as [string];
});
afterAll(() => {
  child.kill();
  rmSync(folder, { recursive: true });
});

describe('a page that is served beside the API', () => {
  it('shows at every address that is nobody else’s, asked for each time, with a policy', async () => {
    for (const path of ['/', '/today', '/objectives/a%2Fb?asOf=2026-01-01']) {
      const { text, headers } = await request(url).get(path).expect(200);
      expect([text, headers['cache-control'], headers['content-type']]).toEqual([PAGE, 'no-cache', 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'$/);
    }
  });

  it('sends what is named by its content to be kept, compressed as it was built', async () => {
    const { headers } = await request(url).get('/assets/a-1.js').set('accept-encoding', 'gzip').expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip', 'content-type': expect.stringMatching(/javascript/) });
    expect((await request(url).get('/mark.svg').expect(200)).headers['cache-control']).toBe('no-cache');
  });

  it('is not shown in place of what is not there', async () => {
    for (const path of ['/api/v1/nothing', '/api', '/assets/gone.js', '/assets/..%2f..%2fpackage.json']) {
      const { headers } = await request(url).get(path).expect(404);
      expect(headers['content-type']).toMatch(/problem\+json/);
    }
    await request(url).post('/today').expect(404);
  });
});
