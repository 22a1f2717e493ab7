import { CairnError } from '@cairn/contracts';
import { OKR_PROJECTIONS } from '@cairn/okr-views';
import type { RebuildReport } from '@cairn/views';
import type { Command } from 'commander';
import { rebuildAll } from '../embedded/rebuild/rebuild-all.js';
import type { Shell } from '../shell.js';
import { table } from '../terminal/table.js';
import { dataOption } from './options.js';

/** `cairn rebuild` */
export function addRebuild(program: Command, { terminal, clock }: Shell): void {
  program
    .command('rebuild')
    .addOption(dataOption())
    .description('make all views again from the history, beside those that are there, and compare them; the server must be stopped')
    .action(async ({ data }: { readonly data: string }) => {
      let different = 0;
      for await (const { org, projection, report } of rebuildAll({ data, projections: OKR_PROJECTIONS, clock })) {
        await terminal.print(table([[org, projection, `at ${report.position}`, outcomeOf(report)]]));
        if (report.outcome === 'different') different += 1;
      }
      if (different > 0) throw new CairnError(`${different} projections are not what the history makes: remove views.db, and the next start makes them again.`, { code: 'views-differ' });
    });
}

/** The checksum is that of both sides; where they differ, it is the first row that they do not have in common. */
function outcomeOf(report: RebuildReport): string {
  if (report.outcome === 'different') return `different: ${JSON.stringify(report.difference)}`;
  return report.position === 0 ? 'nothing was made yet' : `equal ${report.checksum}`;
}
