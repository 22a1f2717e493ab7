import { CairnError } from '@cairn/contracts';
import { ALL_PROJECTIONS } from '@cairn/okr-views';
import { dropOthers, type RebuildReport } from '@cairn/views';
import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import type { Stored } from '../stored/open-stored.js';
import { rebuildAll, type Rebuilt } from '../stored/rebuild-all.js';
import type { Progress } from '../terminal/progress.js';
import { table } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { addStoredOptions, withStored, type StoredOptions } from './stored-options.js';

interface RebuildOptions extends StoredOptions {
  readonly dropOld?: true;
}

const AFTER_HELP = `
Over MongoDB services may go on meanwhile. With --drop-old every process of another release must have ended: what it reads is removed.`;

/** `cairn rebuild` */
export function addRebuild(program: Command, { terminal, clock }: Shell): void {
  addStoredOptions(program.command('rebuild'))
    .option('--drop-old', 'where all is equal, remove the views of other releases')
    .description('make all views again from the history, beside those that are there, and compare them')
    .addHelpText('after', AFTER_HELP)
    .action((options: RebuildOptions) =>
      withStored(options, clock, async (stored) => {
        await compareAll(stored, terminal);
        if (options.dropOld) await terminal.print(removed(await dropOthers({ ...stored, projections: ALL_PROJECTIONS })));
      }),
    );
}

/** @throws CairnError `views-differ` after all were looked at */
async function compareAll(stored: Stored, terminal: Terminal): Promise<void> {
  let progress: Progress | undefined;
  let different = 0;
  const onProgress = ({ org, projection }: Pick<Rebuilt, 'org' | 'projection'>, position: number, goal: number): void => {
    progress ??= terminal.progress(`Making ${projection} of ${org}`, goal);
    progress.at(position);
  };
  for await (const { org, projection, report } of rebuildAll({ ...stored, projections: ALL_PROJECTIONS, onProgress })) {
    progress?.end();
    progress = undefined;
    await terminal.print(table([[org, projection, `at ${report.position}`, outcomeOf(report)]]));
    if (report.outcome === 'different') different += 1;
  }
  if (different > 0) throw new CairnError(`${different} projections are not what the history makes: remove the views, and the next start makes them again.`, { code: 'views-differ' });
}

/** The checksum is that of both sides; where they differ, it is the first row that they do not have in common. */
function outcomeOf(report: RebuildReport): string {
  if (report.outcome === 'different') return `different: ${JSON.stringify(report.difference)}`;
  return report.position === 0 ? 'nothing was made yet' : `equal ${report.checksum}`;
}

function removed(storages: readonly string[]): string {
  return storages.length === 0 ? 'There are no views of other releases.' : storages.map((storage) => `removed ${storage}`).join('\n');
}
