import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Years from 1000: days of earlier ones are none that the calendar of the method knows. */
const POINT = /^(\d{1,15}|[1-9]\d{3}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?)$/;
const MOMENT = /^[1-9]\d{3}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** The two times that every question can be asked at. */
export class TimesQuery {
  /** What was known: a position, an instant, or a date (the end of that day in the organization's zone). Default: now. */
  @IsOptional()
  @Matches(POINT, { message: 'asOf must be a position, an instant or a date' })
  asOf?: string;

  /** What was true: an instant or a date (the end of that day). Default: the instant of `asOf`. */
  @IsOptional()
  @Matches(MOMENT, { message: 'effectiveOn must be an instant or a date' })
  effectiveOn?: string;
}

/** A question about figures over time. */
export class BasisQuery extends TimesQuery {
  /** Each day as it was known then, as it is known now, or held against the plan that was committed. */
  @IsOptional()
  @IsIn(['as-lived', 'restated', 'committed'])
  basis?: 'as-lived' | 'restated' | 'committed';
}

/** A page of a list. */
export class PageQuery extends TimesQuery {
  /** Items on a page. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  /** From the `Link` header of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}
