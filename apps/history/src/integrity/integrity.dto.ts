import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A commit, by its place in the log. */
export class PositionPath {
  /** From 1. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  position: number;
}

/** What a proof shall prove besides. */
export class ProofQuery {
  /** Size of a checkpoint that the auditor kept: the proof shows that the log only grew since. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  since?: number;
}

/** A page of checkpoints. */
export class CheckpointsQuery {
  /** Checkpoints on a page. */
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
}

/** A signed statement about the first commits of the log. */
export class CheckpointDto {
  /** Commits covered. */
  size: number;

  /** Hash of the last of them. */
  hash: string;

  /** Instant. */
  signedAt: string;

  /** C2SP signed note: keep it where the server's keepers can't reach it. */
  note: string;
}

/** Checkpoints, newest first. */
export class CheckpointsAnswer {
  /** What notes are checked with; absent before the first checkpoint. */
  publicKey?: string;

  items: CheckpointDto[];
}

/** An earlier checkpoint, and how the newer one continues it. */
export class OlderCheckpoint {
  checkpoint: string;

  consistency: string[];
}

/** What `tools/check-proof.mjs` reads; its form is described in docs/proofs.md. */
export class ProofAnswer {
  format: 'cairn-proof/1';

  position: number;

  /** The commit as stored. */
  body: string;

  hash: string;

  checkpoint: string;

  publicKey: string;

  inclusion: string[];

  older?: OlderCheckpoint;
}

/** Something that is wrong with the log. */
export class FaultDto {
  kind: string;

  position: number;

  detail: string;
}

/** A place of the log. */
export class LogPlace {
  position: number;

  hash: string;
}

/** What the verifier found. */
export class VerifyAnswer {
  org: string;

  /** Nothing is wrong. */
  holds: boolean;

  commits: number;

  @ApiProperty({ type: LogPlace })
  head: LogPlace;

  /** The first 100. */
  @ApiProperty({ type: [FaultDto] })
  faults: readonly FaultDto[];

  faultCount: number;

  /** Signed checkpoints that the log was held against. */
  anchors: number;
}
