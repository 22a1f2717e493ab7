import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes compiled files whose source is gone (tsc -b leaves them), so that a deleted or renamed spec can't go on passing. */
export function removeOrphans(dist, src) {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.spec\.js$/.test(file)) continue;
    if (!existsSync(join(src, file.replace(/\.js$/, '.ts')))) rmSync(join(dist, file));
  }
}
