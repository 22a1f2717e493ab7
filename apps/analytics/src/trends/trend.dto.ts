import { BasisQuery, ADDRESS_ID } from '@cairn/service-kit';
import { IsIn, IsOptional, Matches } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SUBJECTS = ['organization', 'team', 'cycle', 'objective', 'key-result'] as const;

/** What a trend is asked of, and over which days. */
export class TrendQueryDto extends BasisQuery {
  @IsIn(SUBJECTS)
  subject!: (typeof SUBJECTS)[number];

  /** Of the team, cycle, objective or key result; the organization needs none. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'id must be an id' })
  id?: string;

  /** The first day. Default: that of the cycle, else 90 days back. */
  @IsOptional()
  @Matches(DATE, { message: 'from must be a date' })
  from?: string;

  /** The last day. Default: that of the cycle, else today. */
  @IsOptional()
  @Matches(DATE, { message: 'to must be a date' })
  to?: string;

  /** From point to point. Default: a day. */
  @IsOptional()
  @IsIn(['day', 'week', 'month'])
  interval?: 'day' | 'week' | 'month';
}
