import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';

/** Where a sealed text stands. */
export class OpenTextDto {
  /** Position of the commit, from 1. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  position: number;

  /** Place of the event in the commit, from 0. */
  @IsInt()
  @Min(0)
  @Max(99)
  index: number;

  /** RFC 6901 pointer into the data of the event, such as `/moved`. */
  @Matches(/^(\/[^/]*)+$/, { message: 'path must be an RFC 6901 pointer' })
  @MaxLength(200)
  path: string;
}

/** The text, or that it was forgotten. */
export class OpenedTextDto {
  /** What was said; absent when it was forgotten. */
  text?: string;

  /** Nobody can open it any more: a person whose text it is was forgotten. */
  forgotten?: true;
}
