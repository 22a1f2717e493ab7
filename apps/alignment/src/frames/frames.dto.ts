import { IsIn, IsOptional, Matches } from 'class-validator';
import { MapQuery } from '../goal-map/map.dto.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Which map, and over which days. `asOf` and `effectiveOn` bound them: no frame tells of anything later. */
export class FramesQuery extends MapQuery {
  /** From frame to frame; the last day has one too. Default: a week. */
  @IsOptional()
  @IsIn(['day', 'week'])
  interval?: 'day' | 'week';

  /** The first day. Default: that of the cycle. */
  @IsOptional()
  @Matches(DATE, { message: 'from must be a date' })
  from?: string;

  /** The last day. Default: that of the cycle, or today where that comes before. */
  @IsOptional()
  @Matches(DATE, { message: 'to must be a date' })
  to?: string;
}
