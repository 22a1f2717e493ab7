import { ApiProperty } from '@nestjs/swagger';
import { InitiativeDto } from '../initiatives/initiative-answer.dto.js';
import { ConfidenceDto, KeyResultPartDto } from '../key-results/key-result-answer.dto.js';
import { AudienceDto } from './objective-course.dto.js';
import { RationaleDto } from './objective.dto.js';

/** A score as it was signed. */
export class ObjectiveScoreDto {
  proposed?: string;
  given: string;
  asCommitted?: string;
  asAmended?: string;
  band: 'green' | 'yellow' | 'red';
  /** A learning review is due. */
  postMortem: boolean;
  methodVersion: number;
  policyVersion: number;
  reason?: string;
  at: string;
}

/** Where an objective was carried on. */
export class CarriedToDto {
  objectiveId: string;
  cycleId: string;
}

/** An act with its reason, and where it stands. */
export class ReasonedActDto {
  position: number;
  at: string;
  reason: string;
}

export class CancellationDto extends ReasonedActDto {
  /** The progress that it had; absent when it was not measured. */
  progress?: string;
}

/** An objective as it stands. */
export class ObjectiveDto {
  objectiveId: string;
  cycleId: string;
  teamId: string;
  state: 'candidate' | 'draft' | 'parked' | 'committed' | 'cancelled' | 'closed';
  /** What a parked one is when it is resumed. */
  resumesAs: 'candidate' | 'draft';
  title: string;
  rationale: RationaleDto;
  ownerId: string;
  kind: 'committed' | 'aspirational';
  tags: string[];
  externalId?: string;
  /** Null: everybody sees it. */
  reach: 'restricted' | null;
  /** Who sees it besides its owner, while it is restricted. */
  audience?: AudienceDto;
  /** Position and instant of the commitment; null before it. */
  committedPosition: number | null;
  committedAt: string | null;
  /** What the owner stated at the commitment, by key result. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  confidence: Record<string, string>;
  /** The instant at which it was scored or cancelled. */
  closedAt: string | null;
  parked?: ReasonedActDto;
  cancelled?: CancellationDto;
  score?: ObjectiveScoreDto;
  /** The objective of an earlier cycle that it carries on. */
  continuesId?: string;
  carriedTo?: CarriedToDto;
  keyResultIds: string[];
  initiativeIds: string[];
  /** Version of the stream at which the objective itself last changed. */
  version: number;
  /** Position of its last change. */
  position: number;
  /** The instant of its last change. */
  at: string;
  createdAt: string;
}

export class ObjectiveListDto {
  items: ObjectiveDto[];
}

/** Of the key results that count. */
export class ShareDto {
  id: string;
  /** In percent. */
  share: string;
  counted: boolean;
}

/** The figures of an objective at the moment that was asked about. */
export class ObjectiveFiguresDto {
  /** 0 to 1; null: not measured. */
  progress: string | null;
  expected: string | null;
  pace: string | null;
  paceStatus: string;
  health: string | null;
  confidence: ConfidenceDto | null;
  shares: ShareDto[];
}

/** Something that is allowed and worth a second look. */
export class WarningDto {
  rule: 'no-key-results' | 'too-few-key-results' | 'too-many-key-results' | 'rationale-missing' | 'too-many-objectives' | 'too-many-responsibilities' | 'weights-leave-nothing';
  /** Whose limit it is. */
  personId?: string;
  count?: number;
  limit?: number;
  /** Does the policy refuse what lies beyond? */
  enforced?: boolean;
  /** Thoughts that the policy asks for. */
  missing?: string[];
}

/** An objective with all that belongs to it. */
export class WholeObjectiveDto extends ObjectiveDto {
  /** Version of the stream with all parts: what a commitment signs. */
  readVersion: number;
  /** The version of the cycle's policy by which figures were judged. */
  policyVersion: number;
  figures: ObjectiveFiguresDto;
  keyResults: KeyResultPartDto[];
  initiatives: InitiativeDto[];
  warnings: WarningDto[];
}

/** An event, with its place in the history. */
export class HappenedDto {
  position: number;
  /** Place in its commit, from 0. */
  index: number;
  version: number;
  at: string;
  /** When it was loaded, where `at` tells of an earlier time. */
  loadedAt?: string;
  actor: string;
  onBehalfOf?: string;
  via: 'console' | 'api' | 'import' | 'simulation' | 'cli' | 'system';
  correlationId: string;
  id: string;
  type: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class HistoryListDto {
  items: HappenedDto[];
}
