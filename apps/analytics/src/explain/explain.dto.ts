import { ADDRESS_ID, TimesQuery } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ALL_MEASURES } from './measures.js';

/** `key-result:<id>` and so on. */
const SUBJECT = /^(objective|key-result|team|cycle):[A-Za-z0-9._@:-]{1,200}$/;
const WORD = /^[A-Za-z]+(\.[A-Za-z]+)?$/;

/** Which figure. */
export class ExplainValueQuery extends TimesQuery {
  /** `objective:<id>`, `key-result:<id>`, `team:<id>` or `cycle:<id>`. */
  @Matches(SUBJECT, { message: 'subject must be a kind and an id' })
  subject!: string;

  /** What is measured of it. */
  @ApiProperty({ enum: ALL_MEASURES })
  @Matches(WORD, { message: 'measure must be the name of a measure' })
  measure!: string;

  /** Of a team: the cycle that is looked at. Needed for score and rhythm; default for averages: the cycles that run on the day. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;
}
