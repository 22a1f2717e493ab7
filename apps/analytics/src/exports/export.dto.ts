import { ADDRESS_ID, TimesQuery } from '@cairn/service-kit';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Dataset } from './dataset.js';

/** The dataset in the address. */
export class DatasetParameter {
  @IsIn(['objectives', 'key-results', 'check-ins', 'alignments'])
  dataset!: Dataset;
}

/** What is taken out, and in which form. */
export class ExportQuery extends TimesQuery {
  /** Default: csv. */
  @IsOptional()
  @IsIn(['csv', 'ndjson'])
  format?: 'csv' | 'ndjson';

  /** Of this cycle alone. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;

  /** With scores needs the scope scores:export, and then no row names a person. Default: with, for a key that has the scope. */
  @IsOptional()
  @IsIn(['with', 'without'])
  scores?: 'with' | 'without';
}
