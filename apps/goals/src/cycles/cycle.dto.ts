import { DAY, ID, NEW_ID, Optional, PageQuery } from '@cairn/service-kit';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { KeyDatesDto, PolicyDto } from './policy.dto.js';

const KINDS = ['annual', 'half', 'trimester', 'quarter', 'month', 'custom'];
const day = { message: 'must be a day, such as 2026-09-11' };

export class NewCycleDto {
  /** A uuid of the client's own; made by the server when absent. */
  @Optional()
  @Matches(NEW_ID, { message: 'cycleId must be a uuid' })
  cycleId?: string;

  /** Name of the cycle. */
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** How long it is. */
  @IsIn(KINDS)
  kind: 'annual' | 'half' | 'trimester' | 'quarter' | 'month' | 'custom';

  /** The first day, in the organization's zone. */
  @Matches(DAY, day)
  start: string;

  /** The last day. */
  @Matches(DAY, day)
  end: string;

  /** The cycle that this one is part of. */
  @Optional()
  @Matches(ID)
  parentCycleId?: string;

  /** The cycle whose policy and key dates are taken over, as far as they are not given. */
  @Optional()
  @Matches(ID)
  from?: string;

  /** Days that matter inside it. */
  @Optional()
  @ValidateNested()
  @Type(() => KeyDatesDto)
  keyDates?: KeyDatesDto;

  /** Its rules. */
  @Optional()
  @ValidateNested()
  @Type(() => PolicyDto)
  policy?: PolicyDto;
}

export class CycleChangesDto {
  /** Name of the cycle. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  /** How long it is. */
  @Optional()
  @IsIn(KINDS)
  kind?: 'annual' | 'half' | 'trimester' | 'quarter' | 'month' | 'custom';

  /** The first day, in the organization's zone. */
  @Optional()
  @Matches(DAY, day)
  start?: string;

  /** The last day. */
  @Optional()
  @Matches(DAY, day)
  end?: string;

  /** The cycle that this one is part of; null: none. */
  @IsOptional()
  @Matches(ID)
  parentCycleId?: string | null;

  /** Days that matter inside it. */
  @Optional()
  @ValidateNested()
  @Type(() => KeyDatesDto)
  keyDates?: KeyDatesDto;

  /** Its rules from now on. */
  @Optional()
  @ValidateNested()
  @Type(() => PolicyDto)
  policy?: PolicyDto;

  /** Needed for other days once the cycle is active. */
  @Optional()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string;
}

export class CycleReasonDto {
  /** Why. It stays in the history and is not sealed. */
  @Optional()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string;
}

export class CyclesQuery extends PageQuery {
  /** Cycles in this state. */
  @Optional()
  @IsIn(['draft', 'planning', 'active', 'closing', 'closed', 'archived'])
  state?: 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';

  /** Cycles that are part of this one. */
  @Optional()
  @Matches(ID)
  parentCycleId?: string;
}

/** A cycle as it stands. */
export class CycleDto {
  cycleId: string;
  name: string;
  kind: 'annual' | 'half' | 'trimester' | 'quarter' | 'month' | 'custom';
  /** First and last day, in the organization's zone. */
  start: string;
  end: string;
  parentCycleId?: string;
  /** The cycle whose policy and key dates were taken over. */
  fromCycleId?: string;
  keyDates: KeyDatesDto;
  policy: PolicyDto;
  policyVersion: number;
  state: 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';
  /** Position of the activation that holds: the baseline. */
  baselinePosition?: number;
  activatedAt?: string;
  closedAt?: string;
}

export class CycleListDto {
  items: CycleDto[];
}
