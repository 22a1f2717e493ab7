import { ADDRESS_ID, TimesQuery } from '@cairn/service-kit';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** Which part of the map. */
export class MapQuery extends TimesQuery {
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId!: string;

  /** Objectives of this team and the teams below it. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'teamId must be an id' })
  teamId?: string;

  /** The objective that it begins at. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'root must be an id' })
  root?: string;

  /** Steps down from the roots; 0 shows roots alone. Default: all. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100)
  depth?: number;

  /** At most so many objectives, from the roots down; the others are told as groups. Default: all. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}
