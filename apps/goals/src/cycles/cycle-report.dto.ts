import { ApiProperty } from '@nestjs/swagger';

const value = { required: false, oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'object' } }] };

export class FieldChangeDto {
  field: string;
  /** Before; absent: it had no value. */
  @ApiProperty(value)
  from?: unknown;
  /** After; absent: the value was taken away. */
  @ApiProperty(value)
  to?: unknown;
}

/** One way in which the plan is not what was committed to. */
export class DriftDto {
  kind: 'added' | 'dropped' | 'reworded' | 're-targeted' | 'moved' | 'handed-over';
  objectiveId: string;
  /** Absent: the objective itself. */
  keyResultId?: string;
  changes?: FieldChangeDto[];
  /** Of what was added or dropped: the commit that did it. */
  position?: number;
  at?: string;
  /** Why it was dropped. Of other changes the reasons stand in the objective's history. */
  reason?: string;
  /** The key result that this one was added in place of. */
  replacesId?: string;
}

export class BaselineDriftDto {
  cycleId: string;
  /** Absent: the cycle is not active, and nothing can drift. */
  baselinePosition?: number;
  activatedAt?: string;
  items: DriftDto[];
}

/** Something to look at before a cycle begins. */
export class UnreadyDto {
  rule: 'not-chosen' | 'not-committed' | 'no-key-results' | 'too-few-key-results' | 'too-many-key-results' | 'rationale-missing' | 'too-many-objectives' | 'too-many-responsibilities';
  objectiveId?: string;
  /** Of the limits per person. */
  personId?: string;
  count?: number;
  limit?: number;
  /** Does the policy refuse what lies beyond? */
  enforced?: boolean;
  /** Thoughts behind the objective that are not written down. */
  missing?: string[];
}

export class ReadinessDto {
  cycleId: string;
  /** Objectives that are committed, and drafts. */
  committed: number;
  drafts: number;
  ready: boolean;
  items: UnreadyDto[];
}
