import { ADDRESS_ID, Optional, TimesQuery } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';

const KIND = '(objective|key-result|initiative|team|person|cycle)';

/** What is searched for. */
export class SearchQuery extends TimesQuery {
  /** Words, each of which stands in the title, if only inside of another; in whatever case and width. */
  @MaxLength(200)
  @Matches(/\S/u, { message: 'q must have a word' })
  q: string;

  /** Kinds of things, parted by commas: objective, key-result, initiative, team, person, cycle. Default: all. */
  @Optional()
  @Matches(new RegExp(`^${KIND}(,${KIND}){0,5}$`), { message: 'kinds must be a list of objective, key-result, initiative, team, person, cycle' })
  kinds?: string;

  /** Of objectives, key results and initiatives only those of this cycle. */
  @Optional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;

  /** The best so many. Default: 20. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit?: number;
}

/** Something that was found. */
export class FoundThingDto {
  kind: 'objective' | 'key-result' | 'initiative' | 'team' | 'person' | 'cycle';
  id: string;
  /** Title or name. */
  title: string;
  state: string;
  /** Of objectives, key results and initiatives. */
  objectiveId?: string;
  teamId?: string;
  cycleId?: string;
  /** What matches in the title: from and before which UTF-16 code unit. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } })
  ranges: number[][];
}

/** The best first: titles that begin with it, then words that do, then what has it inside; each time what belongs to a running cycle first. */
export class SearchAnswerDto {
  items: FoundThingDto[];
  /** There are others. */
  more: boolean;
}
