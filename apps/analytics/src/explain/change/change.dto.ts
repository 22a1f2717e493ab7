import { TimesQuery } from '@cairn/service-kit';
import { IsOptional, Matches } from 'class-validator';
import { ExplainedPartDto, ExplainingEventDto } from '../explain-answer.dto.js';

const SUBJECT = /^(objective|key-result):[A-Za-z0-9._@:-]{1,200}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Which change. `asOf` and `effectiveOn` bound the days that are told of. */
export class ExplainChangeQuery extends TimesQuery {
  /** `objective:<id>` or `key-result:<id>`. */
  @Matches(SUBJECT, { message: 'subject must be a kind and an id' })
  subject!: string;

  /** The day at whose end it begins. */
  @Matches(DATE, { message: 'from must be a date' })
  from!: string;

  /** The day at whose end it ends. Default: today. */
  @IsOptional()
  @Matches(DATE, { message: 'to must be a date' })
  to?: string;
}

export class ChangedSubjectDto {
  kind: 'objective' | 'key-result';
  id: string;
  title: string;
}

export class ChangeDefinitionDto {
  id: 'change';
  version: number;
}

/** The end of a local day, as it was known then. */
export class ChangeEndDto {
  day: string;
  /** Null: not measured. */
  progress: string | null;
  position: number;
  clock: string;
}

export class ChangePartDto {
  /** New values at the old plan, the new plan, what was added or cancelled. */
  cause: 'measurement' | 'goalposts' | 'membership';
  amount: string;
  of: ExplainedPartDto;
}

/** How a number came from one day to another. */
export class ExplainedChangeDto {
  subject: ChangedSubjectDto;
  measure: 'progress';
  definition: ChangeDefinitionDto;
  from: ChangeEndDto;
  to: ChangeEndDto;
  /** The parts add up to it exactly. */
  change: string;
  parts: ChangePartDto[];
  /** What happened between, newest first, 50 at most. */
  events: ExplainingEventDto[];
}
