import { ADDRESS_ID, PageQuery } from '@cairn/service-kit';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

const DECIMAL = /^\d{1,20}(\.\d{1,10})?$/;

/** Asks that one objective contribute to another, or to one of its key results. */
export class ProposeAlignmentDto {
  /** A uuid; made when absent. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'alignmentId must be an id' })
  alignmentId?: string;

  /** The objective that contributes. */
  @Matches(ADDRESS_ID, { message: 'fromObjectiveId must be an id' })
  fromObjectiveId!: string;

  /** The objective that is contributed to. */
  @Matches(ADDRESS_ID, { message: 'toObjectiveId must be an id' })
  toObjectiveId!: string;

  /** One of its key results. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'toKeyResultId must be an id' })
  toKeyResultId?: string;

  /** A decimal from 0; at 0 the link is shown and counts for nothing. Default: 1. */
  @IsOptional()
  @Matches(DECIMAL, { message: 'weight must be a decimal from 0' })
  weight?: string;

  /** What the contribution is to be. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  text?: string;
}

/** Takes the offer as it stands. */
export class AcceptAlignmentDto {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  text?: string;
}

/** Says no, or ends what was agreed, and why. */
export class ReasonDto {
  @IsString()
  @Length(1, 2_000)
  reason!: string;
}

/** Takes a request back. */
export class WithdrawAlignmentDto {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

/** Offers something else. */
export class CounterAlignmentDto {
  @Matches(DECIMAL, { message: 'weight must be a decimal from 0' })
  weight!: string;

  @IsString()
  @Length(1, 2_000)
  text!: string;
}

/** Changes what an accepted link weighs. */
export class ReweightAlignmentDto extends ReasonDto {
  @Matches(DECIMAL, { message: 'weight must be a decimal from 0' })
  weight!: string;
}

/** Which links. */
export class AlignmentsQuery extends PageQuery {
  /** Of this objective, on either side. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'objectiveId must be an id' })
  objectiveId?: string;

  /** Whose contributing objective is in this cycle. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;

  @IsOptional()
  @IsIn(['proposed', 'countered', 'accepted', 'declined', 'withdrawn', 'ended'])
  state?: 'proposed' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'ended';

  /** `me`: only those whose answer the caller is awaited for. */
  @IsOptional()
  @IsIn(['me'])
  awaits?: 'me';
}
