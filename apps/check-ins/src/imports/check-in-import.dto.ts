import { ID, Optional, SHA256 } from '@cairn/service-kit';
import { IsInt, IsObject, Matches, Max, Min } from 'class-validator';

/** An import of a log of check-ins, as it went. */
export class CheckInImportDto {
  /** Default: a new one. */
  @Optional()
  @Matches(ID, { message: 'importId must be an id' })
  importId?: string;

  /** Of the file: 64 lower-case hex digits. */
  @Matches(SHA256, { message: 'fileSha256 must be 64 lower-case hex digits' })
  fileSha256: string;

  /** Of the mapping's RFC 8785 text. */
  @Matches(SHA256, { message: 'mapSha256 must be 64 lower-case hex digits' })
  mapSha256: string;

  /** How many of what. */
  @IsObject()
  counts: Record<string, number>;

  /** Rows that were refused. */
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  rejected: number;
}
