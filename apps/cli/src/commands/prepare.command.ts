import { CairnError, catalogue } from '@cairn/contracts';
import { ALL_PROJECTIONS } from '@cairn/okr-views';
import { buildAllAhead, type Built } from '@cairn/views';
import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import type { Stored } from '../stored/open-stored.js';
import type { Progress } from '../terminal/progress.js';
import { table } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { addStoredOptions, withStored, type StoredOptions } from './stored-options.js';

const AFTER_HELP = `
To be run before the processes of this release are started: those of the release before go on reading theirs. It may be broken off and
begun again. What is there already is left as it is.`;

/** `cairn prepare` */
export function addPrepare(program: Command, { terminal, clock }: Shell): void {
  addStoredOptions(program.command('prepare'))
    .description('build the views that this release reads, beside those of the release that is served')
    .addHelpText('after', AFTER_HELP)
    .action((options: StoredOptions) =>
      withStored(options, clock, async (stored) => {
        const built = await buildAll(stored, terminal);
        await terminal.print(table(built.map(({ org, storage, position, failure }) => [org, storage, failure === undefined ? `at ${position}` : `stands still at ${position}: ${failure}`])));
        requireBuilt(built);
      }),
    );
}

function requireBuilt(built: readonly Built[]): void {
  const still = built.filter(({ failure }) => failure !== undefined).length;
  if (still > 0) throw new CairnError(`${still} projections can not go on: this release does not understand the history.`, { code: 'views-not-built' });
}

async function buildAll({ history, views }: Stored, terminal: Terminal): Promise<readonly Built[]> {
  let progress: Progress | undefined;
  const onProgress = (done: number, total: number): void => {
    progress ??= terminal.progress('Building views', total);
    progress.at(done);
  };
  try {
    return await buildAllAhead({ history, views, catalogue, projections: ALL_PROJECTIONS, onProgress });
  } finally {
    progress?.end();
  }
}
