import { TimesQuery } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AUDIT_LANGUAGES, type AuditLanguage } from './sentences/index.js';

const NAMED = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,199}$/;

/** Which acts. `asOf` bounds what is told and how things are called; `effectiveOn` leaves out what was done after it. */
export class AuditQuery extends TimesQuery {
  /** Who acted, or for whom: a person, or the key of an integration. */
  @IsOptional()
  @Matches(NAMED, { message: 'actor must be an id' })
  actor?: string;

  /** What it was about: a stream, or the id of anything that the event names. */
  @IsOptional()
  @Matches(NAMED, { message: 'subject must be an id or a stream' })
  subject?: string;

  /** Types of events with commas between them; `objective.*` for all of a kind. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  action?: string;

  /** Only what was done after this position. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  /** Acts on a page, 50 when not given; the commit that reaches the number is told whole. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  /** From the `Link` header of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;

  /** Language of the sentences, English when not given. */
  @IsOptional()
  @IsIn(AUDIT_LANGUAGES)
  language?: AuditLanguage;
}

/** Somebody. */
export class AuditActor {
  /** A person, the key of an integration, or `system`. */
  id: string;

  /** Absent when nobody of this id is on record. */
  name?: string;
}

/** Figures are texts; steps and plans are lists. */
const ANY_VALUE = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }, { type: 'object' }] };

/** One field before and after. */
export class AuditChangeDto {
  field: string;

  /** Absent where it was not set. */
  @ApiProperty({ required: false, ...ANY_VALUE })
  from?: unknown;

  /** Absent where it is not set any more. */
  @ApiProperty({ required: false, ...ANY_VALUE })
  to?: unknown;
}

/** One act, or one thing that the product noticed. */
export class AuditItem {
  position: number;

  /** Among the events of the commit, from 0. */
  index: number;

  /** Instant. */
  at: string;

  @ApiProperty({ type: AuditActor })
  actor: AuditActor;

  /** For whom it was done, where that is another person. */
  onBehalfOf?: AuditActor;

  /** Through which door it came in. */
  via: string;

  type: string;

  sentence: string;

  /** Personal text is never shown. */
  @ApiProperty({ required: false, type: [AuditChangeDto] })
  changes?: readonly AuditChangeDto[];

  reason?: string;
}

/** Acts, newest first. A page may be empty and have a next one: what is rare is looked for piece by piece. */
export class AuditAnswer {
  @ApiProperty({ type: [AuditItem] })
  items: readonly AuditItem[];
}
