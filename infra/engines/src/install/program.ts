import { EngineMissing, type Tell } from '../tell.js';
import { findCommand } from './commands.js';
import { installPackage } from './debian.js';

/** A program that Debian has. */
export interface Program {
  readonly command: string;
  /** Debian's name of it. */
  readonly package: string;
  /** What people may do where it can't be installed, as a sentence. */
  readonly otherwise: string;
}

/**
 * A program's full path: of the path, or Debian's, installed where that is possible.
 * @throws EngineMissing
 */
export async function findProgram({ command, package: name, otherwise }: Program, tell: Tell): Promise<string> {
  const found = findCommand(command);
  if (found) return found;
  const problem = await installPackage([name], tell);
  const installed = findCommand(command);
  if (installed) return installed;
  throw new EngineMissing(`${command} is missing: ${problem ?? 'apt-get installed it, and it is not on the path'}. ${otherwise}`);
}
