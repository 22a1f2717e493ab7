import { DAY, SHARE } from '@cairn/service-kit';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const MOST = 1_000_000;
const share = { message: 'must be a number from 0 to 1 as text, with at most 4 places' };
const day = { message: 'must be a day, such as 2026-09-11' };

/** Days that matter inside a cycle, each optional; null takes one away. */
export class KeyDatesDto {
  /** Day by which objectives are committed. */
  @IsOptional()
  @Matches(DAY, day)
  commitBy?: string | null;

  /** Day from which the mid-cycle review is held. */
  @IsOptional()
  @Matches(DAY, day)
  reviewFrom?: string | null;

  /** Day by which objectives are scored. */
  @IsOptional()
  @Matches(DAY, day)
  scoreBy?: string | null;

  /** Day by which the retrospective is held. */
  @IsOptional()
  @Matches(DAY, day)
  retrospectiveBy?: string | null;
}

/** The rules of a cycle; what is absent is as the method has it, null gives a rule back to the method. */
export class PolicyDto {
  /** How often there is a check-in. */
  @IsOptional()
  @IsIn(['week', '2-weeks', '4-weeks', 'month'])
  checkInEvery?: 'week' | '2-weeks' | '4-weeks' | 'month' | null;

  /** Objectives of one owner. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  objectivesPerOwner?: number | null;

  /** Key results of an objective, at least. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  keyResultsAtLeast?: number | null;

  /** Key results of an objective, at most. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  keyResultsAtMost?: number | null;

  /** Key results that one person is responsible for. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  keyResultsPerPerson?: number | null;

  /** Whether going beyond the limits warns or is refused. */
  @IsOptional()
  @IsIn(['warn', 'enforce'])
  limits?: 'warn' | 'enforce' | null;

  /** Lowest pace that is on track. */
  @IsOptional()
  @Matches(SHARE, share)
  paceOnTrack?: string | null;

  /** Lowest pace that is at risk and no worse. */
  @IsOptional()
  @Matches(SHARE, share)
  paceAtRisk?: string | null;

  /** Share of the time before which pace has no status. */
  @IsOptional()
  @Matches(SHARE, share)
  paceStatusFrom?: string | null;

  /** Lowest confidence that is high. */
  @IsOptional()
  @Matches(SHARE, share)
  confidenceHigh?: string | null;

  /** Lowest confidence that is medium. */
  @IsOptional()
  @Matches(SHARE, share)
  confidenceMedium?: string | null;

  /** Highest confidence at which the owner is asked what would raise it. */
  @IsOptional()
  @Matches(SHARE, share)
  confidenceAsks?: string | null;

  /** Lowest score that is green. */
  @IsOptional()
  @Matches(SHARE, share)
  scoreGreen?: string | null;

  /** Lowest score that is yellow. */
  @IsOptional()
  @Matches(SHARE, share)
  scoreYellow?: string | null;

  /** Does committing need every thought behind the objective? */
  @IsOptional()
  @IsBoolean()
  requireRationale?: boolean | null;

  /** Is an objective asked for a link up? */
  @IsOptional()
  @IsBoolean()
  requireAlignment?: boolean | null;

  /** Who signs a commitment. */
  @IsOptional()
  @IsIn(['owner', 'owner-and-lead'])
  commitNeeds?: 'owner' | 'owner-and-lead' | null;

  /** Where the weights of key results come from. */
  @IsOptional()
  @IsIn(['equal', 'by-hand'])
  weights?: 'equal' | 'by-hand' | null;

  /** May people have objectives of their own? */
  @IsOptional()
  @IsBoolean()
  personalObjectives?: boolean | null;

  /** What an objective without key results shows. */
  @IsOptional()
  @IsIn(['own', 'support'])
  drive?: 'own' | 'support' | null;

  /** Where low confidence is asked about. */
  @IsOptional()
  @IsIn(['agenda', 'lead'])
  lowConfidence?: 'agenda' | 'lead' | null;

  /** The days in which the grace of a check-in is counted. */
  @IsOptional()
  @IsIn(['working-days', 'days'])
  graceIn?: 'working-days' | 'days' | null;

  /** Open dependencies of a team beyond which a finding asks. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  dependenciesAtMost?: number | null;

  /** Contributors of an objective beyond which a finding asks. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  contributorsAtMost?: number | null;

  /** Working days after which an unresolved blocker may go one level up. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  escalateAfter?: number | null;
}
