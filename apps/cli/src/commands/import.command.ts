import { KEY_HOLDER, type Client } from '@cairn/client';
import { CairnError } from '@cairn/contracts';
import { EMPTY_ORGANIZATION, planImport, type FileReport, type ImportFile, type ImportPlan } from '@cairn/importing';
import { readKnown, readTarget, type Target } from '@cairn/importing/reading';
import { instantOf } from '@cairn/method';
import type { DateOrder } from '@cairn/tables';
import { Option, type Command } from 'commander';
import { applyPlan } from '../importing/apply-plan.js';
import { describeCounts, describeFile, describeRemarks } from '../importing/describe-plan.js';
import { readImportFiles, type ImportFiles } from '../importing/files/read-files.js';
import { writeRejectedFile } from '../importing/files/write-rejected.js';
import type { Shell } from '../shell.js';
import { clientOf, timeZone } from './options.js';

interface ImportOptions {
  readonly map?: string;
  readonly checkIns?: string;
  readonly checkInsMap?: string;
  readonly dryRun?: true;
  readonly timeZone: string;
  readonly dateOrder?: DateOrder;
  readonly rejected?: string;
}

const AFTER_HELP = `
Into an organization without a history this is a history load: everything stands at the time of which the files tell.
Importing again adds only what is missing. Refused rows come back as a file, to be mended and imported.
A mapping is JSON: { "field": "column", "other field": null }; the import prints the one it uses.`;

/** `cairn import FILE` */
export function addImport(program: Command, shell: Shell): void {
  program
    .command('import')
    .argument('[file]', 'export of objectives, key results and projects: a table with a header')
    .option('--map <file>', 'which column tells which field, where it is guessed wrong')
    .option('--check-ins <file>', 'log of check-ins')
    .option('--check-ins-map <file>', 'the same for the log')
    .option('--dry-run', 'say what would happen, and do nothing')
    .option('--time-zone <zone>', 'time zone of an organization that is empty', timeZone, new Intl.DateTimeFormat().resolvedOptions().timeZone)
    .addOption(new Option('--date-order <order>', 'how dates such as 03/04/2026 are meant').choices(['day-first', 'month-first']))
    .option('--rejected <directory>', 'where refused rows are written (default: beside the file)')
    .addHelpText('after', AFTER_HELP)
    .description("bring in goals and their check-ins from an organization's tables")
    .action(async (okrs: string | undefined, options: ImportOptions, command: Command) => {
      if (okrs === undefined && options.checkIns === undefined) command.error('error: a file is needed: an export, or --check-ins');
      const files = readImportFiles({ ...options, ...(okrs !== undefined && { okrs }) });
      const client = clientOf(command);
      const plan = await planFor(client, files, { options, shell });
      await tell(plan, { okrs, options, shell });
      if (!options.dryRun) await applyPlan(client, plan, shell);
      await shell.terminal.print(describeCounts(options.dryRun ? 'Would add' : 'Added', plan.counts));
      requireAllAccepted(plan);
    });
}

interface Setting {
  readonly options: ImportOptions;
  readonly shell: Shell;
}

async function planFor(client: Client, files: ImportFiles, { options, shell: { terminal, clock } }: Setting): Promise<ImportPlan> {
  const target = await readTarget(client);
  const given = Object.values(files).filter((file: ImportFile | undefined) => file !== undefined);
  const organization = target.log.state === 'empty' ? EMPTY_ORGANIZATION : await readKnown(client, given, (done, total) => done === total && terminal.note(`Read ${total} objectives of the organization.`));
  const context = { source: target.organizationId, timeZone: zoneOf(target, options), now: instantOf(clock()), ...(options.dateOrder && { dateOrder: options.dateOrder }) };
  return planImport({ ...files, context, organization, log: target.log, importerId: KEY_HOLDER });
}

/** The zone of an organization is its own decision. */
function zoneOf({ timeZone: own }: Target, options: ImportOptions): string {
  return own ?? options.timeZone;
}

async function tell(plan: ImportPlan, { okrs, options, shell: { terminal } }: Setting & { readonly okrs: string | undefined }): Promise<void> {
  const load = plan.isLoad && plan.steps.length > 0 ? ['A history load: every commit stands at the time of which the files tell.'] : [];
  const paragraphs = [...aboutFile(okrs, plan.okrs, options), ...aboutFile(options.checkIns, plan.checkIns, options), ...describeRemarks(plan), ...load];
  for (const paragraph of paragraphs) await terminal.print(`${paragraph}\n`);
}

function aboutFile(path: string | undefined, report: FileReport | null, { dryRun, rejected }: ImportOptions): readonly string[] {
  if (path === undefined || report === null) return [];
  return [...describeFile(path, report), ...(dryRun ? [] : rejectedOf(path, report, rejected))];
}

function rejectedOf(path: string, { rejected }: FileReport, directory: string | undefined): readonly string[] {
  return rejected === null ? [] : [`The refused rows, to be mended and imported, are in ${writeRejectedFile(path, rejected, directory)}`];
}

/** @throws CairnError `rows-refused`, after everything else was done */
function requireAllAccepted({ okrs, checkIns }: ImportPlan): void {
  const refused = [okrs, checkIns].reduce((sum, report) => sum + (report === null ? 0 : report.rows - report.accepted), 0);
  if (refused > 0) throw new CairnError(`${refused} ${refused === 1 ? 'row was' : 'rows were'} refused.`, { code: 'rows-refused', details: { refused } });
}
