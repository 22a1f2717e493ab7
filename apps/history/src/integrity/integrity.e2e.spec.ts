import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { goalpostMoved, IDS, Scene } from '../history.fixture.js';

const SCRIPT = fileURLToPath(new URL('../../../../tools/check-proof.mjs', import.meta.url));

interface Checkpoints {
  readonly publicKey: string;
  readonly items: readonly { readonly size: number; readonly note: string }[];
}

describe('the integrity of the log', () => {
  let scene: Scene;
  let auditor: string;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    auditor = await scene.t.key({ org: 'org-a', role: 'auditor', scopes: ['history:read'] });
  });
  afterAll(() => scene.close());

  const get = (path: string, key = auditor) => request(scene.t.url).get(`/api/v1/history${path}`).set('authorization', `Bearer ${key}`);

  /** A commit, a minute, and another one at which the checkpointer sees that it is time. */
  async function sign(): Promise<void> {
    await scene.act('org-a', IDS.ann, goalpostMoved);
    scene.t.now += 61_000;
    const position = await scene.act('org-a', IDS.ann, goalpostMoved);
    await scene.platform.following.waitFor('checkpointer', { org: 'org-a', position });
  }

  it('has no checkpoint at first, and no proof', async () => {
    expect((await get('/checkpoints').expect(200)).body).toEqual({ items: [] });
    expect((await get('/proofs/1').expect(503).expect('retry-after', /./)).body).toMatchObject({ code: 'not-covered' });
  });

  it('is proved by documents that the script accepts, offline', async () => {
    await sign();
    const { items: [older] } = (await get('/checkpoints').expect(200)).body as Checkpoints;
    await sign();
    const { publicKey, items } = (await get('/checkpoints').expect(200)).body as Checkpoints;
    expect(items.map(({ size }) => size)).toEqual([10, 8]);
    const { text: proof } = await get('/proofs/3?since=8').expect(200);
    const directory = mkdtempSync(join(tmpdir(), 'proof-'));
    writeFileSync(join(directory, 'proof.json'), proof);
    writeFileSync(join(directory, 'kept.txt'), older?.note ?? '');
    const check = spawn(process.execPath, [SCRIPT, join(directory, 'proof.json'), '--key', publicKey, '--older', join(directory, 'kept.txt')]);
    let said = '';
    check.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(check, 'close')) as [number];
    rmSync(directory, { recursive: true });
    expect(said).toContain('The log of 10 commits begins with that of 8, unchanged.');
    expect([code, said.includes('fails')]).toEqual([0, false]);
  });

  it('lists checkpoints in pages', async () => {
    const first = await get('/checkpoints?limit=1').expect(200);
    expect(first.body).toMatchObject({ items: [{ size: 10 }] });
    const [, next = ''] = /<\/api\/v1\/history([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '') ?? [];
    expect((await get(next).expect(200)).body).toMatchObject({ items: [{ size: 8 }] });
  });

  it('is verified, and held against what was signed', async () => {
    const body: unknown = (await get('/verify').expect(200)).body;
    expect(body).toMatchObject({ org: 'org-a', holds: true, commits: 10, faults: [], faultCount: 0, anchors: 2 });
  });

  it('lets other work have its turn while it verifies', async () => {
    const add = Array.from({ length: 400 }, () => scene.act('org-a', IDS.ann, goalpostMoved));
    await Promise.all(add);
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const body: unknown = (await get('/verify').expect(200)).body;
    isDone = true;
    expect(body).toMatchObject({ holds: true, commits: 410 });
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['/proofs/0', 400],
    ['/proofs/x', 400],
    ['/proofs/999999', 404],
    ['/proofs/1?since=3', 404],
    ['/proofs/1?since=-1', 400],
    ['/checkpoints?limit=0', 400],
    ['/checkpoints?cursor=x', 400],
  ])('refuses %s with %i', async (path, status) => {
    await get(path).expect(status);
  });

  it.each(['/verify', '/checkpoints', '/proofs/1'])('%s is for those who may read the whole history, of their own organization', async (path) => {
    await request(scene.t.url).get(`/api/v1/history${path}`).expect(401);
    await get(path, await scene.t.key({ org: 'org-a', role: 'viewer', scopes: ['history:read'] })).expect(403);
    const other = await get(path, await scene.t.key({ org: 'org-b', role: 'auditor', scopes: ['history:read'] }));
    expect(other.text).not.toContain('org-a');
  });
});
