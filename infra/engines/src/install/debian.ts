import { findCommand, lastLines, runCommand } from './commands.js';
import type { Tell } from '../tell.js';

/**
 * Installs a Debian package where that is possible: as root, on a system with apt-get. The first name that the system knows is taken.
 * @returns what to tell people when it isn't possible; undefined when the package is there
 */
export async function installPackage(names: readonly string[], tell: Tell): Promise<string | undefined> {
  const wanted = names.join(' or ');
  const apt = findCommand('apt-get');
  if (apt === undefined) return `this system has no apt-get to install ${wanted} with`;
  if (process.getuid?.() !== 0) return `only root can install it: apt-get install ${names[0]}`;
  tell(`Installing Debian's ${names[0]} …`);
  const outcomes = [await installFirst(apt, names)];
  if (outcomes[0] !== undefined) {
    await runCommand(apt, ['update', '-q']);
    outcomes.push(await installFirst(apt, names));
  }
  const failure = outcomes.at(-1);
  return failure && `apt-get could not install ${wanted}:\n${lastLines(failure)}`;
}

/** What apt-get said when none of the packages could be installed. */
async function installFirst(apt: string, names: readonly string[]): Promise<string | undefined> {
  let said = '';
  for (const name of names) {
    const { ok, output } = await runCommand(apt, ['install', '-y', '-q', '--no-install-recommends', name], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (ok) return undefined;
    said += output;
  }
  return said;
}
