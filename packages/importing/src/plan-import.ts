import { EXPORT_FIELDS, type ExportField, type ImportContext, inLineOrder, LOG_FIELDS, type Refusal } from '@cairn/tables';
import { readInstant, instantOf } from '@cairn/method';
import type { ImportFile } from './files/import-file.js';
import type { MappedFile } from './files/mapped-file.js';
import { columnOf, mapFile } from './files/mapped-file.js';
import type { ImportPlan } from './import-plan.js';
import type { RefusedCheckIn } from './judging/judge-check-ins.js';
import { judgeExport } from './judging/judge-export.js';
import type { JudgedCheckIns } from './judging/judge-log.js';
import { judgeExported, judgeLog } from './judging/judge-log.js';
import { keyResultsInTalk } from './judging/key-results-in-talk.js';
import { indexOf } from './known/known-index.js';
import type { KnownOrganization } from './known/known-organization.js';
import { refusedRows, reportOf } from './report.js';
import type { LogState } from './schedule/clock.js';
import { clockFor } from './schedule/clock.js';
import { momentsOf } from './schedule/moments.js';
import { idsOfParts } from './schedule/part-ids.js';
import { allDrafts } from './steps/all-drafts.js';
import { countsOf } from './steps/draft.js';
import { peopleIds } from './steps/people.js';
import { recordDrafts } from './steps/record-draft.js';
import { toSteps } from './steps/to-steps.js';

/** What is to be imported, into what. */
export interface ImportRequest {
  /** The export of goals; a log of known key results may come without one. */
  readonly okrExport?: ImportFile;
  readonly checkInLog?: ImportFile;
  readonly context: ImportContext;
  readonly organization: KnownOrganization;
  readonly log: LogState;
  /** The person who imports: whose act everything is that belongs to nobody else. */
  readonly importerId: string;
}

const NO_LOG: JudgedCheckIns = { added: [], refusals: [], differences: [] };

/**
 * What two files come to as steps over the API. Pure: the same files against the same organization are the same steps with the same keys, so an
 * import that broke off is planned again and carries on, and one that has been done has no steps.
 *
 * @throws CairnError what is wrong with a file or a mapping as a whole; MethodError `unknown-time-zone`, `not-an-instant`
 */
export function planImport({ okrExport, checkInLog, context, organization, log, importerId }: ImportRequest): ImportPlan {
  const okrFile = okrExport === undefined ? null : mapFile(okrExport, EXPORT_FIELDS);
  const logFile = checkInLog === undefined ? null : mapFile(checkInLog, LOG_FIELDS);
  const { plan, world, refusals } = judgeExport(okrFile, context, indexOf(organization));
  const clock = clockFor(log, instantOf(readInstant(context.now, 'now')), context.timeZone);
  const moments = momentsOf(plan, world, clock);
  const ids = idsOfParts(plan, world, moments);
  const terms = { context, terms: { world, moments, clock, ids, keyResults: keyResultsInTalk(plan, { world, moments, clock }) } };
  const logged = logFile === null ? NO_LOG : judgeLog(logFile, plan, terms);
  const exported = judgeExported(plan, logFile, terms);
  const people = peopleIds(plan, world, context.source);
  const drafts = allDrafts({ plan, exported: exported.added, logged: logged.added }, log, { world, moments, clock, ids, people, importerId });
  const of = { at: clock.now, actorId: importerId };
  const records = [
    ...(okrFile === null ? [] : recordDrafts(drafts.okrs, { ...of, dataset: 'okrs', file: okrFile, rejected: refusedRows(refusals) })),
    ...(logFile === null ? [] : recordDrafts(drafts.checkIns, { ...of, dataset: 'check-ins', file: logFile, rejected: refusedRows(logged.refusals) })),
  ];
  return {
    isLoad: log.state !== 'lived',
    ...toSteps([...drafts.frame, ...drafts.okrs, ...drafts.checkIns, ...records]),
    counts: countsOf([...drafts.okrs, ...drafts.checkIns]),
    okrs: okrFile === null ? null : reportOf(okrFile, refusals),
    checkIns: logFile === null ? null : reportOf(logFile, logged.refusals),
    differences: logged.differences,
    warnings: inLineOrder(exported.refused.map((refused) => warningOf(refused, okrFile))),
  };
}

function warningOf({ row: { line }, code, reason }: RefusedCheckIn, file: MappedFile<ExportField> | null): Refusal {
  return { line, column: file === null ? null : columnOf(file, 'lastCheckIn'), code, reason };
}
