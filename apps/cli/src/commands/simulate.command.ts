import { applySteps } from '@cairn/client';
import { instantOf } from '@cairn/method';
import { simulate, type Simulation, type SimulationOptions } from '@cairn/simulator';
import { InvalidArgumentError, type Command } from 'commander';
import { paced } from '../pacing/paced.js';
import { readSpeed } from '../pacing/speed.js';
import type { Shell } from '../shell.js';
import { clientOf, timeZone, wholeNumber } from './options.js';

interface SimulateOptions extends Omit<SimulationOptions, 'now'> {
  readonly now?: string;
  readonly speed?: number;
}

const FEWEST_PEOPLE = 12;
const MOST_PEOPLE = 100_000;

const AFTER_HELP = `
The organization must not have a history yet. The same numbers and the same --now make the same past;
a simulation that broke off goes on when it is run again with them.`;

/** `cairn simulate` */
export function addSimulate(program: Command, shell: Shell): void {
  program
    .command('simulate')
    .option('--people <number>', 'how many people', wholeNumber(FEWEST_PEOPLE, MOST_PEOPLE), 120)
    .option('--weeks <number>', 'weeks of history before now (default: two closed cycles and most of a running one)', wholeNumber(1))
    .option('--cycles <number>', 'closed cycles before the running one', wholeNumber(0))
    .option('--seed <number>', 'another number, another organization', wholeNumber(0), 1)
    .option('--time-zone <zone>', 'of the organization', timeZone)
    .option('--now <instant>', 'up to when it is told (default: now)', instant)
    .option('--speed <speed>', 'how fast time passes, such as 1week/s (default: as fast as the server takes it)', speed)
    .addHelpText('after', AFTER_HELP)
    .description('load the past of an organization that was made up, with stories worth finding')
    .action(async ({ speed: pace, ...options }: SimulateOptions, command: Command) => {
      const client = clientOf(command);
      const now = options.now ?? instantOf(shell.clock());
      const simulation = simulate({ ...options, now });
      shell.terminal.note(`Told up to ${now}. If it breaks off, the same command with --now ${now} goes on.`);
      const progress = shell.terminal.progress('Simulating', countOf(simulation));
      const steps = pace === undefined ? simulation.steps : paced(simulation.steps, pace, shell);
      const { applied } = await applySteps(client, steps, { load: true, signal: shell.signal, onProgress: (sent) => progress.at(sent) }).finally(() => progress.end());
      await shell.terminal.print(`${simulation.organization.name}: ${applied} acts of ${options.people} people.`);
      for (const { story, cycleId } of simulation.expectations) await shell.terminal.print(`story  ${story}  in cycle ${cycleId}`);
    });
}

/** Steps are made as they are asked for, and cost little: so they are counted first. */
function countOf({ steps }: Simulation): number {
  let count = 0;
  for (const _step of steps) count += 1;
  return count;
}

function instant(text: string): string {
  if (Number.isNaN(Date.parse(text)) || !text.endsWith('Z')) throw new InvalidArgumentError('It must be an instant such as 2026-11-20T00:00:00.000Z.');
  return instantOf(Date.parse(text));
}

function speed(text: string): number {
  const read = readSpeed(text);
  if (read === undefined) throw new InvalidArgumentError('It must be hours, days or weeks in a second, such as 1week/s.');
  return read;
}
