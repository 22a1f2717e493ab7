import { CommanderError } from 'commander';
import { linesOfFailure } from './failure.js';
import { programFor } from './program.js';
import type { Shell } from './shell.js';

/** What a shell script may branch on. */
const EXIT = { done: 0, failed: 1, usedWrongly: 2 } as const;

/** Runs one command line. @param args without node and script. @returns the exit code */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  try {
    await programFor(shell).parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usedWrongly;
    linesOfFailure(error).forEach((line) => shell.terminal.note(line));
    return EXIT.failed;
  }
}
