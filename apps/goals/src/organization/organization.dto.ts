import { Optional } from '@cairn/service-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

export const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
export const TIME_ZONE = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/;

export class OrganizationSettingsDto {
  /** Name of the organization. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  /** IANA time zone: days of cycles begin and end in it. */
  @Optional()
  @Matches(TIME_ZONE, { message: 'timeZone must be an IANA time zone' })
  timeZone?: string;

  /** BCP 47 tags, the first is the default. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(LANGUAGE, { each: true, message: 'languages must be BCP 47 tags' })
  languages?: string[];

  /** Month in which the fiscal year starts, 1 to 12. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(12)
  fiscalYearStartMonth?: number;
}

/** The organization as it stands. */
export class OrganizationDto {
  organizationId: string;
  name: string;
  timeZone: string;
  languages: string[];
  fiscalYearStartMonth: number;
  /** Labels that differ from the shipped ones, by language and key. */
  labels: Record<string, Record<string, string>>;
}
