import { ApiProperty } from '@nestjs/swagger';
import { InitiativeDto } from '../initiatives/initiative-answer.dto.js';
import { PlanPointDto, StepDto } from './key-result.dto.js';

/** A probability from 0 to 1; assumed until somebody states one. */
export class ConfidenceDto {
  value: string;
  assumed: boolean;
  band: 'high' | 'medium' | 'low';
}

/** What became of the slots whose grace has ended; excused ones are left out. */
export class SlotsSummaryDto {
  due: number;
  /** On time or late. */
  kept: number;
  onTime: number;
  late: number;
  missed: number;
  /** With any check-in. */
  covered: number;
}

/** The figures of a key result at the moment that was asked about. */
export class KeyResultFiguresDto {
  /** A decimal as text, yes or no, or the finished steps; null without a check-in. */
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }] })
  value: string | boolean | string[] | null;
  /** Unclamped, 4 places; null: it has none. */
  progress: string | null;
  expected: string | null;
  pace: string | null;
  paceStatus: string;
  /** Null: it is closed. */
  health: string | null;
  outcome: string | null;
  /** What was said last. */
  said: string | null;
  confidence: ConfidenceDto;
  /** Why what is said and what is computed disagree. */
  disagreements: string[];
  earlyWarning: boolean;
  lastCheckInAt: string | null;
  slots: SlotsSummaryDto;
  /** Why its figures could not be computed; null as a rule. */
  refused: string | null;
}

/** What is measured, and what has to come out. */
export class KeyResultPlanDto {
  title: string;
  type: 'increase' | 'decrease' | 'at-least' | 'at-most' | 'between' | 'milestone' | 'boolean' | 'baseline';
  due: string;
  unit?: string;
  currency?: string;
  start?: string;
  target?: string;
  low?: string;
  high?: string;
  tolerance?: string;
  mode?: 'latest' | 'kept';
  steps?: StepDto[];
  plan?: PlanPointDto[];
  weight?: string;
  measureEvery?: string;
}

/** A score as it was signed. */
export class KeyResultScoreDto {
  proposed?: string;
  given: string;
  asCommitted?: string;
  asAmended?: string;
  methodVersion: number;
  policyVersion: number;
  reason?: string;
  at: string;
}

/** The number that a baseline found. */
export class CapturedDto {
  value: string;
  at: string;
}

/** Why it was given up. */
export class KeyResultCancellationDto {
  position: number;
  at: string;
  reason: string;
  /** The progress that it had; absent when it was not measured. */
  lastProgress?: string;
}

/** A key result as it stands, and its figures. */
export class KeyResultPartDto {
  keyResultId: string;
  objectiveId: string;
  cycleId: string;
  teamId: string;
  plan: KeyResultPlanDto;
  responsibleId: string;
  standing: 'open' | 'closed' | 'cancelled';
  closedAt: string | null;
  cancelled?: KeyResultCancellationDto;
  captured?: CapturedDto;
  score?: KeyResultScoreDto;
  externalId?: string;
  replacesId?: string;
  replacedById?: string;
  /** The instant at which it was added. */
  addedAt: string;
  /** What `If-Match` takes. */
  version: number;
  /** Position of its last change. */
  position: number;
  /** The instant of its last change. */
  at: string;
  createdAt: string;
  figures: KeyResultFiguresDto;
}

export class KeyResultDto extends KeyResultPartDto {
  initiatives: InitiativeDto[];
}
