import { PLATFORM, type Platform, type RunningServices } from '@cairn/service-kit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** People of the simulated organization. */
const PEOPLE = '200';

/** What became of the wish for a demo. */
export type DemoOutcome = 'filled' | 'failed' | 'not-empty' | 'no-key';

/**
 * Fills an empty log with a simulated organization, two closed cycles and one that runs, as a history load by the command line. A log that
 * holds anything is left alone.
 */
export async function fillDemo({ app, url, config, made }: RunningServices): Promise<DemoOutcome> {
  const { position } = await app.get<Platform>(PLATFORM).history.head(made.org);
  if (position > 0) return 'not-empty';
  const key = config.CAIRN_ADMIN_KEY ?? made.admin;
  return key === undefined ? 'no-key' : simulate(url, key);
}

/** The key goes through the environment: arguments are seen by everybody on the machine. */
async function simulate(url: string, key: string): Promise<DemoOutcome> {
  const cli = fileURLToPath(import.meta.resolve('@cairn/cli/main'));
  const child = spawn(process.execPath, [cli, 'simulate', '--people', PEOPLE], { stdio: 'inherit', env: { ...process.env, CAIRN_URL: url, CAIRN_KEY: key } });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? 'filled' : 'failed';
}
