import { ADDRESS_ID, PageQuery } from '@cairn/service-kit';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const CAUSES = ['ambition', 'wrong-measure', 'dependency', 'capacity', 'priority-shift', 'external', 'too-many', 'no-owner'] as const;
const VERDICTS = ['keep', 'modify', 'abandon'] as const;

/** Opens the look back of a team, and the teams below it, on a cycle. */
export class OpenRetrospectiveDto {
  /** A uuid; made when absent. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'retrospectiveId must be an id' })
  retrospectiveId?: string;

  /** A cycle that is closing or closed. */
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId!: string;

  @Matches(ADDRESS_ID, { message: 'teamId must be an id' })
  teamId!: string;
}

/** Why a key result ended under 0.7. */
export class RecordCauseDto {
  @Matches(ADDRESS_ID, { message: 'keyResultId must be an id' })
  keyResultId!: string;

  @IsIn(CAUSES)
  cause!: (typeof CAUSES)[number];

  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  text?: string;
}

/** What is to become of an objective. */
export class RecordVerdictDto {
  @Matches(ADDRESS_ID, { message: 'objectiveId must be an id' })
  objectiveId!: string;

  @IsIn(VERDICTS)
  verdict!: (typeof VERDICTS)[number];

  @IsString()
  @Length(1, 2_000)
  reason!: string;
}

/** Which retrospectives. */
export class RetrospectivesQuery extends PageQuery {
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;

  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'teamId must be an id' })
  teamId?: string;
}
