import { ADDRESS_ID, DAY, Optional, PageQuery } from '@cairn/service-kit';
import type { ExcuseReason, KeyResultValue, SaidHealth, Timeliness } from '@cairn/method';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { AnswerDto } from '../check-ins/check-in-answer.dto.js';
import { MEASURED_VALUE } from '../check-ins/measured-value.dto.js';

/** The name of a slot in the address. */
export class SlotParam {
  /** `<key result>@<local due date>`. */
  @Matches(/^[A-Za-z0-9._:-]{1,190}@\d{4}-\d{2}-\d{2}$/, { message: 'slot must be the name of a slot, such as …@2026-09-11' })
  slot: string;
}

/** Why a slot is excused. */
export class ExcuseSlotDto {
  /** Text of the organization. */
  @IsString()
  @MaxLength(2_000)
  reason: string;
}

/** Which slots: those of a key result, or of a team's key results. */
export class SlotsQuery extends PageQuery {
  /** A key result. */
  @Optional()
  @Matches(ADDRESS_ID, { message: 'keyResultId must be the id of a key result' })
  keyResultId?: string;

  /** A team: of what it runs or closes now. */
  @Optional()
  @Matches(ADDRESS_ID, { message: 'teamId must be the id of a team' })
  teamId?: string;

  /** The first due day. */
  @Optional()
  @Matches(DAY, { message: 'from must be a date' })
  from?: string;

  /** The last due day. */
  @Optional()
  @Matches(DAY, { message: 'to must be a date' })
  to?: string;
}

/** Whose check-ins are due: a person's, or a team's. Default: the caller's. */
export class DueQuery extends PageQuery {
  /** The person responsible. */
  @Optional()
  @Matches(ADDRESS_ID, { message: 'personId must be the id of a person' })
  personId?: string;

  /** The team of the key results, itself alone. */
  @Optional()
  @Matches(ADDRESS_ID, { message: 'teamId must be the id of a team' })
  teamId?: string;
}

/** One talk that is due about a key result, and what became of it. */
export class SlotDto {
  slot: string;
  keyResultId: string;
  objectiveId: string;
  teamId: string;
  responsibleId: string;
  opensAt: string;
  dueAt: string;
  /** The local due date. */
  dueOn: string;
  /** The first instant that is not on time any more. */
  onTimeUntil: string;
  /** The first instant at which it is missed. */
  lateUntil: string;
  /** Null: it counts. */
  @ApiProperty({ enum: ['short-slot', 'closed', 'on-leave', 'by-lead'], nullable: true })
  excused: ExcuseReason | null;
  /** Null: no check-in yet. */
  @ApiProperty({ enum: ['on-time', 'late', 'after-missed'], nullable: true })
  timeliness: Timeliness | null;
  /** The miss stands in the history. */
  missed: boolean;
  /** A check-in now would fill it. */
  open: boolean;
}

/** A page of slots. */
export class SlotsDto {
  items: SlotDto[];
}

/** A key result that waits for a check-in, with what was said last. */
export class DueCheckInDto {
  keyResultId: string;
  objectiveId: string;
  cycleId: string;
  teamId: string;
  responsibleId: string;
  title: string;
  objectiveTitle: string;
  slot: string;
  dueAt: string;
  onTimeUntil: string;
  lateUntil: string;
  /** Its due moment has passed. */
  overdue: boolean;
  /** Null: it has none yet. */
  @ApiProperty({ ...MEASURED_VALUE, nullable: true })
  value: KeyResultValue | null;
  /** Null: nothing was said yet. */
  @ApiProperty({ enum: ['on-track', 'at-risk', 'off-track'], nullable: true })
  saidHealth: SaidHealth | null;
  /** 0 to 1. */
  confidence: string;
  /** Nobody stated it. */
  confidenceAssumed: boolean;
  lastCheckInId?: string;
  /** What was to be done next. */
  next?: AnswerDto;
}

/** A page of due check-ins, the first due first. */
export class DueCheckInsDto {
  items: DueCheckInDto[];
}
