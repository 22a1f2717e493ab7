import { ID, Optional } from '@cairn/service-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

/** From 0 to 1, as events keep it. */
const SHARE = /^(0([.]\d{1,4})?|1([.]0{1,4})?)$/;

export class StatedConfidenceDto {
  /** A key result of the objective. */
  @Matches(ID)
  keyResultId: string;

  /** The probability that it ends where its kind expects: 0 to 1, at most 4 places. */
  @Matches(SHARE, { message: 'confidence must be from 0 to 1 with at most 4 places' })
  confidence: string;
}

export class CommitmentDto {
  /** The `readVersion` of the objective that was read. Default: the version in `If-Match`, else the one that stands. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readVersion?: number;

  /** What the owner expects of each key result; what is not stated is assumed. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => StatedConfidenceDto)
  confidence?: StatedConfidenceDto[];
}

export class ScoreDto {
  /** 0 to 1; the proposed score when absent. */
  @Optional()
  @Matches(SHARE, { message: 'given must be from 0 to 1 with at most 4 places' })
  given?: string;

  /** Why it is not the proposed one. */
  @Optional()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string;
}

export class CarryOverDto {
  /** The cycle in which it goes on. */
  @Matches(ID)
  toCycleId: string;
}

/** Who sees a restricted objective besides its owner. */
export class AudienceDto {
  /** These people. */
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(ID, { each: true })
  personIds: string[];

  /** Members and leads of these teams. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(ID, { each: true })
  teamIds: string[];
}

export class RestrictionDto {
  /** Who sees it. */
  @ValidateNested()
  @Type(() => AudienceDto)
  audience: AudienceDto;

  /** Why not everybody. */
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}
