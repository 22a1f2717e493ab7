import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { event } from '@cairn/contracts';
import { IDS, Scene } from '../history.fixture.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the example of a consumer with the SDK', () => {
  let scene: Scene;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-example-'));

  beforeAll(async () => {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'examples/tsconfig.json'], { cwd: ROOT, stdio: 'inherit' });
    scene = await Scene.open();
    await scene.organization('org-a');
  }, 60_000);
  afterAll(async () => {
    await scene.close();
    rmSync(folder, { recursive: true });
  });

  /** What it prints until it has read everything, killed then as crashes do. */
  async function printed(isEnd: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    const key = await scene.t.key({ org: 'org-a', role: 'integration', scopes: ['history:read'] });
    const env = { ...process.env, CAIRN_URL: scene.t.url, CAIRN_KEY: key, CHECKPOINT: join(folder, 'through') };
    const child = spawn(process.execPath, ['node_modules/.cache/cairn/examples/consumer/consumer.js'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) if (lines.push(line) && isEnd(lines)) child.kill('SIGTERM');
    return lines;
  }

  it('prints what it is about, and goes on where it ended', async () => {
    const line = (position: number, type: string): string => `/organizations/org-a ${String(position).padStart(20, '0')}.0000 ${type}`;
    expect(await printed((lines) => lines.length === 2)).toEqual([line(1, 'organization.created'), line(2, 'team.created')]);
    const position = await scene.t.append('org-a', `team-${IDS.team}`, event('team.renamed', { teamId: IDS.team, changes: [{ field: 'name', from: 'Field Service', to: 'Service' }] }));
    const again = await printed((lines) => lines.at(-1)?.endsWith('team.renamed') === true);
    expect(again.at(-1)).toBe(line(position, 'team.renamed'));
    expect(again.length).toBeLessThanOrEqual(3);
  }, 30_000);
});
