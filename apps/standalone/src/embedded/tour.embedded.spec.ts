import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** What a reader pastes: the shell blocks of the tour, line by line. */
function tour(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, section = ''] = /\n## Five minutes\n([\s\S]*?)\n## /.exec(readme) ?? [];
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => lines).join('');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Pastes it into a shell that stops at the first line that fails, on a port and a directory of its own. */
async function pasted(script: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-tour-'));
  const port = await freePort();
  const own = script.replaceAll('localhost:8080', `localhost:${port}`).replace('CAIRN_DATA=./data/tour', `CAIRN_DATA=${directory} PORT=${port}`);
  const file = join(directory, 'tour.sh');
  writeFileSync(file, `set -m\n${own}\nkill %1\nwait\n`);
  const shell = spawn('bash', ['-e', file], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    let out = '';
    for await (const chunk of shell.stdout) out += String(chunk);
    return out;
  } finally {
    if (shell.pid !== undefined && shell.exitCode === null) process.kill(-shell.pid, 'SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
}

describe('the tour of the README', () => {
  it('works when it is pasted', async () => {
    const out = await pasted(tour());
    const clinics = (own: string, support: string): string => `Clinics recommend us without being asked: own ${own}, support ${support}`;
    expect(out).toContain('Cairn listens on http://localhost:');
    expect(out).toContain('check-ins 8, corrections 1');
    expect(out).toContain(`${clinics('0.2500', '0.8820')}, at-risk`);
    expect(out).toContain(`${clinics('0.2500', '0.7430')}`);
    expect(out).toContain(`${clinics('0.2500', '0.6875')}`);
    expect(out).toMatch(/"id":"[^"]+\.1\.3"/);
    expect(out).toContain('2026-09-30 0.2143\n');
    expect(out).toContain('2026-09-30 0.7500\n');
    expect(out).toMatch(/Mei Lin/);
    expect(out).toContain('"type":"check-in.recorded"');
    expect(out).toContain('The history holds.');
  }, 240_000);
});
