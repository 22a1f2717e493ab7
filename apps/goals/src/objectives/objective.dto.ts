import { ID, NEW_ID, Optional, PageQuery } from '@cairn/service-kit';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';

/** The five thoughts that lead to an objective. */
export class RationaleDto {
  /** Which strategy it serves. */
  @Optional()
  @MinLength(1)
  @MaxLength(4_000)
  strategy?: string;

  /** Whose pain it eases. */
  @Optional()
  @MinLength(1)
  @MaxLength(4_000)
  pain?: string;

  /** What it is worth. */
  @Optional()
  @MinLength(1)
  @MaxLength(4_000)
  value?: string;

  /** What will be different when it is reached. */
  @Optional()
  @MinLength(1)
  @MaxLength(4_000)
  impact?: string;

  /** What it is about, and what not. */
  @Optional()
  @MinLength(1)
  @MaxLength(4_000)
  focus?: string;
}

/** Thoughts that change; null takes one away. */
export class RationaleChangesDto {
  /** Which strategy it serves. */
  @IsOptional()
  @MinLength(1)
  @MaxLength(4_000)
  strategy?: string | null;

  /** Whose pain it eases. */
  @IsOptional()
  @MinLength(1)
  @MaxLength(4_000)
  pain?: string | null;

  /** What it is worth. */
  @IsOptional()
  @MinLength(1)
  @MaxLength(4_000)
  value?: string | null;

  /** What will be different when it is reached. */
  @IsOptional()
  @MinLength(1)
  @MaxLength(4_000)
  impact?: string | null;

  /** What it is about, and what not. */
  @IsOptional()
  @MinLength(1)
  @MaxLength(4_000)
  focus?: string | null;
}

export class NewObjectiveDto {
  /** A uuid of the client's own; made by the server when absent. */
  @Optional()
  @Matches(NEW_ID, { message: 'objectiveId must be a uuid' })
  objectiveId?: string;

  /** The cycle it is written for. */
  @Matches(ID)
  cycleId: string;

  /** The team it belongs to. */
  @Matches(ID)
  teamId: string;

  /** A draft, unless it is only a candidate yet. */
  @Optional()
  @IsIn(['candidate', 'draft'])
  as?: 'candidate' | 'draft';

  /** What is to be reached. */
  @MinLength(1)
  @MaxLength(400)
  title: string;

  /** The thoughts that led to it. */
  @Optional()
  @ValidateNested()
  @Type(() => RationaleDto)
  rationale?: RationaleDto;

  /** The person who will commit to it. */
  @Matches(ID)
  ownerId: string;

  /** Committed expects all of it, aspirational 0.7. Default: aspirational. */
  @Optional()
  @IsIn(['committed', 'aspirational'])
  kind?: 'committed' | 'aspirational';

  /** Labels for grouping. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @MinLength(1, { each: true })
  @MaxLength(60, { each: true })
  tags?: string[];

  /** Its id in another system. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;
}

export class ObjectiveChangesDto {
  /** What is to be reached. */
  @Optional()
  @MinLength(1)
  @MaxLength(400)
  title?: string;

  /** Thoughts that change. */
  @Optional()
  @ValidateNested()
  @Type(() => RationaleChangesDto)
  rationale?: RationaleChangesDto;

  /** Committed or aspirational. */
  @Optional()
  @IsIn(['committed', 'aspirational'])
  kind?: 'committed' | 'aspirational';

  /** The person who carries it. */
  @Optional()
  @Matches(ID)
  ownerId?: string;

  /** The team it belongs to. */
  @Optional()
  @Matches(ID)
  teamId?: string;

  /** Why; needed once a goalpost is moved. */
  @Optional()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string;
}

export class ObjectivesQuery extends PageQuery {
  /** Of this cycle. */
  @Optional()
  @Matches(ID)
  cycleId?: string;

  /** Of this team. */
  @Optional()
  @Matches(ID)
  teamId?: string;

  /** Of this owner. */
  @Optional()
  @Matches(ID)
  ownerId?: string;

  /** In this state. */
  @Optional()
  @IsIn(['candidate', 'draft', 'parked', 'committed', 'cancelled', 'closed'])
  state?: 'candidate' | 'draft' | 'parked' | 'committed' | 'cancelled' | 'closed';

  /** With this in its title, in upper or lower case. */
  @Optional()
  @MinLength(1)
  @MaxLength(400)
  text?: string;

  /** Those that the caller owns or answers for a key result of. */
  @Optional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  mine?: boolean;
}
