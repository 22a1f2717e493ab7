import { strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure, type Figure } from '../figure.js';
import { fill } from '../history/read.js';
import { inDirectory, withHistory } from '../history/workspace.js';
import type { Preset } from '../preset.js';
import type { RebuildSaid } from './rebuild.main.js';

const REBUILD = fileURLToPath(new URL('./rebuild.main.js', import.meta.url));
const MOST_MEGABYTES = 300;

/** Peak memory of a whole process that builds a projection of a long log from nothing. */
export async function measureRebuild({ rebuild }: Preset): Promise<Figure[]> {
  return inDirectory(async (directory) => {
    const length = await withHistory(directory, (history) => fill(history, rebuild));
    const { stdout, stderr, status } = spawnSync(process.execPath, [REBUILD, directory], { encoding: 'utf8' });
    strictEqual(status, 0, stderr);
    const { position, megabytes, seconds } = JSON.parse(stdout) as RebuildSaid;
    strictEqual(position, length);
    return [figure('views.rebuild.memory', megabytes, 'MB', MOST_MEGABYTES), figure('views.rebuild.commits', position, 'commits', rebuild), figure('views.rebuild.time', seconds, 's', 60)];
  });
}
