import { NEW_ID, Optional, SHA256 } from '@cairn/service-kit';
import { IsInt, IsObject, Matches, Max, Min, ValidateBy } from 'class-validator';

const MOST = 1_000_000_000;
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** At most 40 counts, each of something that has a name. */
function isCounts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const counts = Object.entries(value);
  return counts.length <= 40 && counts.every(([name, count]) => NAME.test(name) && Number.isSafeInteger(count) && Number(count) >= 0);
}

export class AppliedImportDto {
  /** A uuid of the client's own; made by the server when absent. */
  @Optional()
  @Matches(NEW_ID, { message: 'importId must be a uuid' })
  importId?: string;

  /** Of the file's bytes, in hex. */
  @Matches(SHA256, { message: 'fileSha256 must be 64 lower-case hex digits' })
  fileSha256: string;

  /** Of the RFC 8785 text of the mapping, in hex. */
  @Matches(SHA256, { message: 'mapSha256 must be 64 lower-case hex digits' })
  mapSha256: string;

  /** How many of what: `{ "objectives": 12, "keyResults": 37 }`. */
  @IsObject()
  @ValidateBy({ name: 'isCounts', validator: { validate: isCounts, defaultMessage: () => 'counts must be whole numbers from 0 by name' } })
  counts: Record<string, number>;

  /** Rows that were refused. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  rejected: number;
}
