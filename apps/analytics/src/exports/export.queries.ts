import { CairnError } from '@cairn/contracts';
import { OKR_PROJECTIONS, okrViews } from '@cairn/okr-views';
import { Found, HiddenObjectives, Readings, type Access, type Reader } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { columnNames, DATASETS, type Dataset, type ExportRow } from './dataset.js';
import { EXPORT_FORMS, type ChunkPlace, type ExportFormat } from './export-form.js';
import { ExportRows } from './export-rows.queries.js';
import type { ExportQuery } from './export.dto.js';

/** What can be taken out. */
export interface ExportCatalogue {
  readonly items: readonly { readonly dataset: string; readonly formats: readonly ExportFormat[]; readonly columns: readonly string[] }[];
}

/** An export on its way. */
export interface OpenedExport {
  readonly position: number;
  readonly mediaType: string;
  readonly fileName: string;
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
}

const SCORES_SCOPE = 'scores:export';

/** Data of the organization as files, at any moment. */
@Injectable()
export class ExportQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(ExportRows) private readonly rows: ExportRows,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
  ) {}

  /** With the columns that this caller gets; its position is one that all datasets can be taken at. @throws CairnError `forbidden` */
  async catalogue(reader: Reader): Promise<Found<ExportCatalogue>> {
    const { access } = reader;
    await access.require('exports:read');
    const { position } = await this.readings.open(reader, {}, OKR_PROJECTIONS);
    const scores = scoresFor(access, undefined);
    const datasets = Object.keys(DATASETS) as Dataset[];
    return new Found({ items: datasets.map((dataset) => ({ dataset, formats: ['csv', 'ndjson'], columns: columnNames(dataset, scores) })) }, { position });
  }

  /** @throws CairnError `forbidden`, `not-found` for a cycle that is not there */
  async open(reader: Reader, dataset: Dataset, query: ExportQuery): Promise<OpenedExport> {
    const { access } = reader;
    await access.require('exports:read');
    const columns = columnNames(dataset, scoresFor(access, query.scores));
    const reading = await this.readings.open(reader, query, OKR_PROJECTIONS);
    const { cycleId, format = 'csv' } = query;
    if (cycleId !== undefined && (await reading.views.get(okrViews.cycles, cycleId)) === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
    const hidden = await this.hiddenObjectives.from(access);
    const pages = this.rows.pages(dataset, { org: access.caller.org, reading, hidden, ...(cycleId !== undefined && { cycleId }) });
    const { mediaType } = EXPORT_FORMS[format];
    return { position: reading.position, mediaType, fileName: `${dataset}.${format}`, chunks: await begun(pages, { columns, format }) };
  }
}

function scoresFor({ caller: { scopes } }: Access, wanted: 'with' | 'without' | undefined): 'with' | 'without' {
  if (wanted === undefined) return scopes.includes(SCORES_SCOPE) ? 'with' : 'without';
  if (wanted === 'with' && !scopes.includes(SCORES_SCOPE)) throw new CairnError('You may not do this.', { code: 'forbidden', details: { scope: SCORES_SCOPE } });
  return wanted;
}

/** The first part is made before anything is answered: what goes wrong at once is told as a problem, not as a broken file. */
async function begun(pages: AsyncGenerator<readonly ExportRow[], void, undefined>, { columns, format }: Pick<ChunkPlace, 'columns'> & { readonly format: ExportFormat }): Promise<OpenedExport['chunks']> {
  const { chunk } = EXPORT_FORMS[format];
  const first = await pages.next();
  return (async function* () {
    yield chunk(first.done === true ? [] : first.value, { columns, isFirst: true });
    for await (const rows of pages) yield chunk(rows, { columns, isFirst: false });
  })();
}
