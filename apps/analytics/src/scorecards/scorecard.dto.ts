import { ID_FORM, TimesQuery } from '@cairn/service-kit';
import { IsOptional, Matches } from 'class-validator';

/** Whose scorecard. */
export class ScorecardQuery extends TimesQuery {
  /** Of this team and the teams below it. Default: everybody. */
  @IsOptional()
  @Matches(ID_FORM, { message: 'teamId must be an id' })
  teamId?: string;
}

/** The cycle in the address. */
export class CycleParameter {
  @Matches(ID_FORM, { message: 'cycleId must be an id' })
  cycleId!: string;
}
