import { ID } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Which events, and from where. */
export class EventsQuery {
  /** Only what comes after this position; 0 is the beginning. `Last-Event-ID` goes before it. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  /** Events on a page, 100 when not given. The commit that reaches the number is told whole. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  /** Types with commas between them; `blocker.*` for all of a kind. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  types?: string;

  /** Only events that concern this team itself; teams below have their own. */
  @IsOptional()
  @Matches(ID, { message: 'team must be an id' })
  team?: string;

  /** Only events of this cycle. */
  @IsOptional()
  @Matches(ID, { message: 'cycle must be an id' })
  cycle?: string;
}

/** A page of the feed. */
export class EventsPage {
  /** CloudEvents 1.0 in JSON, in the order of the history. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  events: readonly object[];

  /** Everything up to this position has been considered: what the next page comes after. */
  through: number;

  /** The page reaches the end of the history. */
  live: boolean;
}
