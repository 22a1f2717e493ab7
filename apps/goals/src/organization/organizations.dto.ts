import { Optional } from '@cairn/service-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsEmail, IsInt, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { LANGUAGE, TIME_ZONE } from './organization.dto.js';

export class NewAdminDto {
  /** Goes into the directory only. */
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** Goes into the directory only. */
  @Optional()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}

export class NewOrganizationDto {
  /** Name of the organization. */
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** IANA time zone: days of cycles begin and end in it. */
  @Matches(TIME_ZONE, { message: 'timeZone must be an IANA time zone' })
  timeZone: string;

  /** BCP 47 tags, the first is the default; English when absent. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(LANGUAGE, { each: true, message: 'languages must be BCP 47 tags' })
  languages?: string[];

  /** Month in which the fiscal year starts, 1 to 12; January when absent. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(12)
  fiscalYearStartMonth?: number;

  /** The first admin. */
  @Optional()
  @ValidateNested()
  @Type(() => NewAdminDto)
  admin?: NewAdminDto;
}

/** A new organization with its first sign-in. */
export class FoundedOrganizationDto {
  organizationId: string;
  personId: string;
  /** The admin's API key. It is told once: a repeated request gets `adminKeyTold` instead. */
  adminKey?: string;
  /** True when the key was told to an earlier request and can not be told again. */
  adminKeyTold?: true;
  /** Position of the founding in the new organization's history. */
  position: number;
}
