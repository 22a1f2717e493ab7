import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { seededRandom } from '@cairn/history/testing';
import { verifyLog } from '@cairn/history/verify';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { rebuild } from '@cairn/views';
import { activity } from '../activity.projection.js';
import { openProduct, type Product } from '../product.fixture.js';
import { linesOf, type Said } from './acknowledgement.js';

/** How often the process is killed; more by `CAIRN_TEST_KILLS`. */
const KILLS = Number(process.env['CAIRN_TEST_KILLS'] ?? 50);
/** Milliseconds after the start, or after it is ready, until which it may live. */
const LONGEST = 250;
const ORG = 'org';
const WRITER = fileURLToPath(new URL('./writer.main.js', import.meta.url));

type Acknowledged = Extract<Said, { said: 'acknowledged' }>;

/** Starts the writer, kills it with SIGKILL after so many milliseconds, and tells what it had said by then. */
async function runAndKill(directory: string, round: number, kill: { readonly from: 'start' | 'ready'; readonly after: number }): Promise<Said[]> {
  const writer = spawn(process.execPath, [WRITER, directory, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  if (kill.from === 'ready') await once(writer.stdout, 'data');
  await pause(kill.after);
  const closed = once(writer, 'close');
  writer.kill('SIGKILL');
  const [, signal] = (await closed) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return linesOf(output);
}

/** Everything acknowledged stands where it was acknowledged, the chain holds, and the views are what the log makes of them. */
async function examine(product: Product, acknowledged: readonly Acknowledged[]): Promise<{ commits: number; projected: number }> {
  const { history, views } = product;
  const report = await verifyLog(ORG, (after) => history.readStored(ORG, after));
  expect(report.faults).toEqual([]);
  for (const { commandId, position } of acknowledged) expect((await history.commitOf(ORG, commandId))?.position).toBe(position);
  const rebuilt = await rebuild({ projection: activity, views, history, catalogue }, ORG);
  expect(rebuilt).toMatchObject({ outcome: 'equal' });
  return { commits: report.commits, projected: rebuilt.position };
}

describe('crash drill', () => {
  it(
    `loses nothing that was acknowledged in ${KILLS} kills, keeps the chain, and every view equals its rebuild`,
    () =>
      inTemporaryDirectory(async (directory) => {
        const random = seededRandom(KILLS);
        const acknowledged: Acknowledged[] = [];
        const found = { commits: 0, behind: 0 };
        for (let round = 1; round <= KILLS; round += 1) {
          const said = await runAndKill(directory, round, { from: random.next() < 0.15 ? 'start' : 'ready', after: random.next() * LONGEST });
          const fresh = said.filter((line): line is Acknowledged => line.said === 'acknowledged');
          acknowledged.push(...fresh);
          const product = await openProduct(directory, 'not following');
          const { commits, projected } = await examine(product, fresh);
          await product.close();
          expect(commits).toBeGreaterThanOrEqual(found.commits);
          found.commits = commits;
          found.behind += projected < commits ? 1 : 0;
        }
        const product = await openProduct(directory, 'not following');
        await examine(product, acknowledged);
        await product.close();
        expect(acknowledged.length).toBeGreaterThan(KILLS * 10);
        expect(found.behind).toBeGreaterThan(0);
      }),
    60_000 + KILLS * 10_000,
  );
});
