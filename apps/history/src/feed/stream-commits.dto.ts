import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** One stream of the history. */
export class StreamPath {
  /** `<category>-<id>`, for example `objective-019aa3e0…`. */
  @Matches(/^[a-z][a-z-]*[A-Za-z0-9._-]{0,160}$/, { message: 'stream must be the name of a stream' })
  stream: string;
}

/** A part of a stream. */
export class StreamQuery {
  /** Only commits after this version of the stream; 0 is its beginning. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  /** Commits on a page. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

/** What one command did to the stream. */
export class StreamCommit {
  /** In the organization's log. */
  position: number;

  /** In the stream. */
  version: number;

  /** Instant. */
  at: string;

  /** SHA-256 of the stored text. */
  hash: string;

  /** CloudEvents 1.0 in JSON. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  events: readonly object[];
}

/** Commits of one stream, oldest first. */
export class StreamCommits {
  stream: string;

  items: StreamCommit[];
}
