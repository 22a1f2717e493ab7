import { ADDRESS_ID, DAY, ID, Optional } from '@cairn/service-kit';
import { ApiProperty } from '@nestjs/swagger';
import type { Every, Inheritance } from '@cairn/method';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const EVERY = ['week', '2-weeks', '4-weeks', 'month'] as const;
const INHERIT = ['forced', 'default', 'free'] as const;

/** The team in the address. */
export class TeamParam {
  /** Of the team. */
  @Matches(ADDRESS_ID, { message: 'teamId must be 1 to 200 letters, digits or . _ @ : -' })
  teamId: string;
}

/** When a team talks. */
export class SetCadenceDto {
  /** The first day on which it holds; what has begun goes on. Default: today. */
  @Optional()
  @Matches(DAY, { message: 'from must be a date' })
  from?: string;

  /** How often. */
  @IsIn(EVERY)
  every: Every;

  /** The due weekday: 1 is Monday. */
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;

  /** The full hour at which check-ins are due. */
  @IsInt()
  @Min(0)
  @Max(23)
  hour: number;

  /** Default: the organization's. */
  @Optional()
  @IsString()
  @MaxLength(64)
  timeZone?: string;

  /** Default: Monday to Friday, no days off. */
  @Optional()
  @Matches(ID, { message: 'calendarId must be the id of a calendar' })
  calendarId?: string;

  /** What it means for the teams below: they have it, may set their own, or it is this team's alone. */
  @IsIn(INHERIT)
  inherit: Inheritance;
}

/** When a team talks, as it holds. */
export class CadenceInForceDto {
  @ApiProperty({ enum: EVERY })
  every: Every;
  weekday: number;
  hour: number;
  /** The day from which due days are counted. */
  from: string;
  timeZone: string;
  calendarId?: string;
}

/** What a team has set of its cadence. */
export class CadenceSettingDto extends CadenceInForceDto {
  @ApiProperty({ enum: INHERIT })
  inherit: Inheritance;
  /** The instant at which it was set. */
  setAt: string;
}

/** The cadence of a team: what holds, from wherever it comes, and what the team has set itself. */
export class CadenceDto {
  teamId: string;
  inForce: CadenceInForceDto;
  /** Oldest first; empty: it has what it inherits. */
  settings: CadenceSettingDto[];
}
