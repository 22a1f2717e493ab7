/** `npm run -s bench -- SUITE [--preset small|full]`: builds what is measured, then measures. Figures go to standard output, all else to standard error. */
import { spawnSync } from 'node:child_process';

const build = spawnSync('npx', ['turbo', 'run', 'build', '--filter=@cairn/bench', '--output-logs=errors-only'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
if (build.status !== 0) process.exit(1);
process.exit(spawnSync(process.execPath, ['bench/dist/main.js', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
