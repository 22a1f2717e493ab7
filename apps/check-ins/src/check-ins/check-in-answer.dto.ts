import type { KeyResultValue, SaidHealth, Timeliness } from '@cairn/method';
import { ApiProperty } from '@nestjs/swagger';
import type { PreviousNext } from './check-in-command.js';
import { MEASURED_VALUE } from './measured-value.dto.js';

/** A text of a person: as it was said, or that it is not for the caller, or that it was removed at the person's request. */
export class AnswerDto {
  text?: string;
  /** It was said to others. */
  hidden?: true;
  /** Removed at the person's request. */
  forgotten?: true;
}

/** How a lead answered. */
export class AcknowledgementDto {
  actor: string;
  at: string;
  how: 'thanks' | 'question' | 'offer';
  text?: AnswerDto;
}

/** A check-in, or a correction that stands in the place of one. */
export class CheckInDto {
  id: string;
  keyResultId: string;
  objectiveId: string;
  cycleId: string;
  teamId: string;
  /** The slot that it is for. */
  slot: string;
  timeliness: Timeliness;
  /** When it was true. */
  effectiveAt: string;
  /** When it entered the history. */
  recordedAt: string;
  /** When it was first recorded elsewhere: imports. */
  learntAt?: string;
  @ApiProperty(MEASURED_VALUE)
  value?: KeyResultValue;
  noNewFigure: boolean;
  /** 0 to 1; absent: nobody stated it. */
  confidence?: string;
  /** Absent: nobody said it. */
  saidHealth?: SaidHealth;
  moved?: AnswerDto;
  inTheWay?: AnswerDto;
  next?: AnswerDto;
  previousNext?: PreviousNext;
  actor: string;
  /** The person responsible, where a delegate did it. */
  onBehalfOf?: string;
  via: string;
  policyVersion: number;
  /** The check-in whose place it took, and why. */
  supersedes?: string;
  reason?: string;
  /** The correction that took its place. */
  supersededBy?: string;
  acknowledgements: AcknowledgementDto[];
  /** Position in the history at which it was recorded. */
  position: number;
  /** What `If-Match` takes for it. */
  version: number;
}

/** A page of check-ins. */
export class CheckInsDto {
  items: CheckInDto[];
}
