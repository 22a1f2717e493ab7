import { ADDRESS_ID, PageQuery } from '@cairn/service-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

/** Something learnt, to be carried on. */
export class RecordLessonDto {
  /** A uuid; made when absent. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'lessonId must be an id' })
  lessonId?: string;

  /** Text of the organization: it is not sealed. */
  @IsString()
  @Length(1, 4_000)
  text!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  tags?: string[];
}

/** What is to be done, by whom and until when. */
export class RecordDecisionDto {
  /** A uuid; made when absent. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'decisionId must be an id' })
  decisionId?: string;

  /** Text of the organization: it is not sealed. */
  @IsString()
  @Length(1, 4_000)
  text!: string;

  /** The person who sees to it. */
  @Matches(ADDRESS_ID, { message: 'ownerId must be an id' })
  ownerId!: string;

  /** A local date. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'due must be a date' })
  due!: string;
}

/** Takes a lesson along. */
export class CarryLessonDto {
  /** A later cycle. */
  @Matches(ADDRESS_ID, { message: 'toCycleId must be an id' })
  toCycleId!: string;
}

/** Says whether a carried lesson was used. */
export class FollowUpLessonDto {
  @IsIn(['yes', 'no'])
  used!: 'yes' | 'no';

  @IsString()
  @Length(1, 4_000)
  text!: string;
}

/** Says what became of a decision. */
export class CloseDecisionDto {
  @IsIn(['done', 'dropped'])
  outcome!: 'done' | 'dropped';
}

/** Which lessons. */
export class LessonsQuery extends PageQuery {
  /** Of the retrospectives on this cycle. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;

  /** Carried into this cycle, with what was said of them there; goes before `cycleId`. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'toCycleId must be an id' })
  toCycleId?: string;
}

/** Which decisions. */
export class DecisionsQuery extends PageQuery {
  /** Of the retrospectives on this cycle. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'cycleId must be an id' })
  cycleId?: string;

  /** Of this person; goes before `cycleId`. */
  @IsOptional()
  @Matches(ADDRESS_ID, { message: 'ownerId must be an id' })
  ownerId?: string;
}
