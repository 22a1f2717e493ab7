import { ADDRESS_ID, TimesQuery } from '@cairn/service-kit';
import { IsOptional, Matches } from 'class-validator';

/** Whose scorecard. */
export class ScorecardQuery extends TimesQuery {
  /** Of this team and the teams below it. Default: everybody. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'teamId must be an id' })
  teamId?: string;
}

/** The cycle in the address. */
export class CycleParameter {
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId!: string;
}
