import { Optional } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import { IsBase64, IsIn, IsObject, MaxLength, ValidateBy } from 'class-validator';

/** Characters of base64 for 256 KiB. */
const MOST = Math.ceil((256 * 1024) / 3) * 4;
const COLUMNS = 100;

/** At most 100 fields, each with the name of a column or null. */
function isMapping(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const columns: readonly unknown[] = Object.values(value);
  return columns.length <= COLUMNS && columns.every((column) => column === null || typeof column === 'string');
}

export class PreviewPath {
  /** What the file tells: goals, or a log of check-ins. */
  @IsIn(['okrs', 'check-ins'])
  kind: 'okrs' | 'check-ins';
}

export class ImportHeadDto {
  /** The file's first bytes, in base64: at most 256 KiB of UTF-8, or of UTF-16 with its byte order mark. They may end anywhere. */
  @IsBase64()
  @MaxLength(MOST)
  head: string;

  /** What is to be read otherwise than guessed: the name of a column by field; null says that the file does not tell it. */
  @Optional()
  @IsObject()
  @ValidateBy({ name: 'isMapping', validator: { validate: isMapping, defaultMessage: () => 'mapping must name a column, or null, by field' } })
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  mapping?: Record<string, string | null>;
}

/** A column of the file. */
export class PreviewedColumnDto {
  name: string;
  /** What it is read as; null: it is not read. */
  field: string | null;
  /** The first values that differ. */
  samples: string[];
}

/** What a file may tell. */
export class PreviewedFieldDto {
  name: string;
  /** As it is shown. */
  title: string;
  required: boolean;
}

/** How the file would be read. */
export class ImportPreviewDto {
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  delimiter: ',' | ';' | '\t';
  columns: PreviewedColumnDto[];
  /** The column's name by field, as an import takes it. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  mapping: Record<string, string>;
  fields: PreviewedFieldDto[];
  /** Required fields that no column tells. */
  missing: string[];
}
