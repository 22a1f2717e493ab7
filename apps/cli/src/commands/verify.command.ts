import { CairnError } from '@cairn/contracts';
import type { VerifyReport } from '@cairn/history/verify';
import type { Command } from 'commander';
import type { Shell } from '../shell.js';
import { table } from '../terminal/table.js';
import { clientOf } from './options.js';

/** `cairn verify` */
export function addVerify(program: Command, { terminal, signal }: Shell): void {
  program
    .command('verify')
    .description('check the whole history: every hash, the chain, numbers and times')
    .action(async (_options: object, command: Command) => {
      const { body: report } = await clientOf(command).request<Verified>('GET', '/history/verify', { signal });
      await terminal.print(textOf(report));
      if (!report.holds) throw new CairnError(`The history does not hold: ${report.faultCount} faults.`, { code: 'history-damaged' });
    });
}

/** What the server answers besides the verifier's report: how many signed checkpoints the log was held against. */
interface Verified extends VerifyReport {
  readonly anchors: number;
}

function textOf({ org, commits, head, faults, holds, anchors }: Verified): string {
  const facts = table([['organization', org], ['commits', String(commits)], ['head', `${head.position} ${head.hash}`], ['checkpoints', String(anchors)]]);
  return holds ? `${facts}\nThe history holds.` : `${facts}\n${table(faults.map(({ position, kind, detail }) => [`at ${position}`, kind, detail]))}`;
}
