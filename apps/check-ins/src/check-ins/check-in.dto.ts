import { ADDRESS_ID, DAY_OR_INSTANT, INSTANT, Optional, Revocable, SHARE } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { KeyResultValue, SaidHealth } from '@cairn/method';
import type { PreviousNext } from './check-in-command.js';
import { IsMeasuredValue, MEASURED_VALUE } from './measured-value.dto.js';

const SAID = ['on-track', 'at-risk', 'off-track'] as const;
const PREVIOUS_NEXT = ['done', 'not-yet', 'dropped'] as const;
const SLOT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}@\d{4}-\d{2}-\d{2}$/;

/** How a key result stands, and what is said of it. */
export class RecordCheckInDto {
  /** The slot that it is for, by name. Default: the oldest open one, else the current one. */
  @Optional()
  @Matches(SLOT, { message: 'slot must be the name of a slot, such as …@2026-09-11' })
  slot?: string;

  /** When it was true: an instant, or a date (its start). Default: now. */
  @Optional()
  @Matches(DAY_OR_INSTANT, { message: 'effectiveAt must be a date or an instant' })
  effectiveAt?: string;

  /** Imports: the instant at which it was first recorded elsewhere. */
  @Optional()
  @Matches(INSTANT, { message: 'recordedAt must be an instant' })
  recordedAt?: string;

  /** The figure: a decimal, yes or no, or the ids of the finished steps. */
  @ApiProperty(MEASURED_VALUE)
  @Optional()
  @IsMeasuredValue()
  value?: KeyResultValue;

  /** There is no new figure: instead of a value. */
  @Optional()
  @IsBoolean()
  noNewFigure?: boolean;

  /** From 0 to 1, at most 4 places. Only imports may leave it out. */
  @Optional()
  @Matches(SHARE, { message: 'confidence must be from 0 to 1, with at most 4 places' })
  confidence?: string;

  /** Only imports may leave it out. */
  @Optional()
  @IsIn(SAID)
  saidHealth?: SaidHealth;

  /** What moved? */
  @Optional()
  @IsString()
  @MaxLength(2_000)
  moved?: string;

  /** What is in the way? */
  @Optional()
  @IsString()
  @MaxLength(2_000)
  inTheWay?: string;

  /** What do we change or do next? */
  @Optional()
  @IsString()
  @MaxLength(2_000)
  next?: string;

  /** What became of the "next" of the check-in before. */
  @Optional()
  @IsIn(PREVIOUS_NEXT)
  previousNext?: PreviousNext;
}

/** A check-in of a batch. */
export class BatchItemDto extends RecordCheckInDto {
  /** The key result that it is about. */
  @Matches(ADDRESS_ID, { message: 'keyResultId must be the id of a key result' })
  keyResultId: string;
}

/** Many check-ins, each decided by itself. */
export class CheckInBatchDto {
  /** At most 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BatchItemDto)
  items: BatchItemDto[];
}

/** What a check-in should have said; what is left out stays. */
export class CorrectCheckInDto {
  /** When it was true. */
  @Optional()
  @Matches(DAY_OR_INSTANT, { message: 'effectiveAt must be a date or an instant' })
  effectiveAt?: string;

  /** Null: there was no new figure. */
  @ApiProperty({ ...MEASURED_VALUE, nullable: true })
  @Revocable()
  @IsMeasuredValue()
  value?: KeyResultValue | null;

  /** From 0 to 1, at most 4 places. */
  @Optional()
  @Matches(SHARE, { message: 'confidence must be from 0 to 1, with at most 4 places' })
  confidence?: string;

  /** The health that was meant. */
  @Optional()
  @IsIn(SAID)
  saidHealth?: SaidHealth;

  /** Null takes the answer back. */
  @Revocable()
  @IsString()
  @MaxLength(2_000)
  moved?: string | null;

  /** Null takes the answer back. */
  @Revocable()
  @IsString()
  @MaxLength(2_000)
  inTheWay?: string | null;

  /** Null takes the answer back. */
  @Revocable()
  @IsString()
  @MaxLength(2_000)
  next?: string | null;

  /** Null takes the answer back. */
  @Revocable()
  @IsIn(PREVIOUS_NEXT)
  previousNext?: PreviousNext | null;

  /** Why it is corrected: text of the organization. */
  @IsString()
  @MaxLength(2_000)
  reason: string;
}

/** The lead's answer to a check-in. */
export class AcknowledgeCheckInDto {
  /** With thanks, a question or an offer of help. */
  @IsIn(['thanks', 'question', 'offer'])
  how: 'thanks' | 'question' | 'offer';

  /** A question needs one. */
  @Optional()
  @IsString()
  @MaxLength(2_000)
  text?: string;
}

/** What became of one item of a batch. */
export class BatchResultDto {
  /** Its place in the request, from 0. */
  index: number;
  /** The status that a request of its own would have been answered with. */
  status: number;
  /** Of the check-in. */
  id?: string;
  position?: number;
  version?: number;
  /** Why it was refused. */
  code?: string;
  title?: string;
  field?: string;
}

/** What became of each item, in the order of the request. */
export class BatchResultsDto {
  results: BatchResultDto[];
}

