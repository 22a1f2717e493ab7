import { DAY, ID, Optional } from '@cairn/service-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches, MaxLength, MinLength } from 'class-validator';

export class NewInitiativeDto {
  /** What is done. */
  @MinLength(1)
  @MaxLength(400)
  title: string;

  /** The person who sees to it. */
  @Matches(ID)
  ownerId: string;

  /** The initiative that it is a part of; absent: it stands directly under the key result. */
  @Optional()
  @Matches(ID)
  parentId?: string;

  /** The first day. */
  @Optional()
  @Matches(DAY, { message: 'start must be a day' })
  start?: string;

  /** The last day. */
  @Optional()
  @Matches(DAY, { message: 'due must be a day' })
  due?: string;

  /** Teams that lend a hand. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(ID, { each: true })
  helpingTeamIds?: string[];
}

export class InitiativeChangesDto {
  /** What is done. */
  @Optional()
  @MinLength(1)
  @MaxLength(400)
  title?: string;

  /** The person who sees to it. */
  @Optional()
  @Matches(ID)
  ownerId?: string;

  /** The first day; null: none. */
  @IsOptional()
  @Matches(DAY, { message: 'start must be a day' })
  start?: string | null;

  /** The last day; null: none. */
  @IsOptional()
  @Matches(DAY, { message: 'due must be a day' })
  due?: string | null;

  /** Teams that lend a hand, all of them. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(ID, { each: true })
  helpingTeamIds?: string[];
}
