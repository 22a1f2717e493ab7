import { createClient, KEY_HOLDER, type Client } from '@cairn/client';
import { EMPTY_ORGANIZATION, planImport, readImportFile, type FileReport, type ImportFile, type ImportPlan } from '@cairn/importing';
import { readKnown, readTarget } from '@cairn/importing/reading';
import type { DateOrder, MappingJson, Refusal } from '@cairn/tables';
import type { FileKind } from './kinds.js';

/** A file to be tried, with what each field is told by. */
export interface TriedFile {
  readonly bytes: Uint8Array;
  readonly mapping: MappingJson;
}

export interface TrialWish {
  readonly url: string;
  readonly key: string;
  readonly files: Readonly<Partial<Record<FileKind, TriedFile>>>;
  /** Of an organization that is not founded yet. */
  readonly timeZone: string;
  readonly dateOrder?: DateOrder;
}

/** A refusal with what stands in the cell. */
export interface RefusedCell extends Refusal {
  readonly cell: string;
}

export interface TriedReport extends Omit<FileReport, 'refusals' | 'mappingText'> {
  readonly refusals: readonly RefusedCell[];
}

/** What an import would do. Nothing has been written. */
export interface Trial extends Pick<ImportPlan, 'isLoad' | 'steps' | 'makes' | 'counts' | 'differences'> {
  readonly reports: Readonly<Partial<Record<FileKind, TriedReport>>>;
  readonly warnings: readonly RefusedCell[];
}

/**
 * Plans an import against the organization as it is now: the same code as the command line's, and nothing is written.
 * @param onProgress told how many of the organization's objectives have been read
 * @throws CairnError what is wrong with a file as a whole; ProblemError
 */
export async function tryImport({ url, key, files, timeZone, dateOrder }: TrialWish, onProgress: (done: number, total: number) => void): Promise<Trial> {
  const client = createClient({ url, key, via: 'console' });
  const okrExport = fileOf(files.okrs);
  const checkInLog = fileOf(files.checkIns);
  const [target, now] = await Promise.all([readTarget(client), clockOf(client)]);
  const given = [okrExport, checkInLog].filter((file) => file !== undefined);
  const organization = target.log.state === 'empty' ? EMPTY_ORGANIZATION : await readKnown(client, given, onProgress);
  const context = { source: target.organizationId, timeZone: target.timeZone ?? timeZone, now, ...(dateOrder && { dateOrder }) };
  const plan = planImport({ ...(okrExport && { okrExport }), ...(checkInLog && { checkInLog }), context, organization, log: target.log, importerId: KEY_HOLDER });
  const { isLoad, steps, makes, counts, differences } = plan;
  const reports = { ...reportOf('okrs', plan.okrs, okrExport), ...reportOf('checkIns', plan.checkIns, checkInLog) };
  return { isLoad, steps, makes, counts, differences, reports, warnings: withCells(plan.warnings, okrExport) };
}

/** The server's clock: it refuses what lies in its future. */
async function clockOf(client: Client): Promise<string> {
  const { body } = await client.request<{ readonly clock: string }>('GET', '/me');
  return body.clock;
}

function fileOf(file: TriedFile | undefined): ImportFile | undefined {
  return file === undefined ? undefined : readImportFile(file.bytes, file.mapping);
}

function reportOf(kind: FileKind, report: FileReport | null, file: ImportFile | undefined): Partial<Record<FileKind, TriedReport>> {
  if (report === null) return {};
  const { rows, accepted, rejected, refusals } = report;
  return { [kind]: { rows, accepted, rejected, refusals: withCells(refusals, file) } };
}

function withCells(refusals: readonly Refusal[], file: ImportFile | undefined): readonly RefusedCell[] {
  if (file === undefined || refusals.length === 0) return refusals.map((refusal) => ({ ...refusal, cell: '' }));
  const { header, rows, unreadable } = file.table;
  const byLine = new Map([...rows, ...unreadable].map((row) => [row.line, row.cells]));
  return refusals.map((refusal) => ({ ...refusal, cell: refusal.column === null ? '' : (byLine.get(refusal.line)?.[header.indexOf(refusal.column)] ?? '') }));
}
