import { DAY, ID, Optional } from '@cairn/service-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';

const DECIMAL = /^-?(0|[1-9]\d{0,19})(\.\d{1,10})?$/;
const AMOUNT = /^(0|[1-9]\d{0,19})(\.\d{1,10})?$/;
const TYPES = ['increase', 'decrease', 'at-least', 'at-most', 'between', 'milestone', 'boolean', 'baseline'] as const;
const MEASURE_EVERY = ['day', 'week', '2-weeks', '4-weeks', 'month', 'quarter'] as const;

export class StepDto {
  /** Names the step in check-ins. */
  @Matches(ID)
  stepId: string;

  /** What is done when it is finished. */
  @MinLength(1)
  @MaxLength(400)
  title: string;

  /** Its share among the steps. */
  @Matches(AMOUNT, { message: 'weight must be a decimal from 0, as text' })
  weight: string;

  /** The day by which it is to be finished. */
  @Optional()
  @Matches(DAY, { message: 'due must be a day' })
  due?: string;
}

export class PlanPointDto {
  /** The day. */
  @Matches(DAY, { message: 'on must be a day' })
  on: string;

  /** The value planned for it. */
  @Matches(DECIMAL, { message: 'value must be a decimal, as text' })
  value: string;
}

/** The parts of a plan that a key result may do without; null is none. */
export class MeasureDto {
  /** Of the figure: `%`, `days`. */
  @IsOptional()
  @MinLength(1)
  @MaxLength(60)
  unit?: string | null;

  /** ISO 4217 code. */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be a code of ISO 4217' })
  currency?: string | null;

  /** Where it begins: increase and decrease. */
  @IsOptional()
  @Matches(DECIMAL, { message: 'start must be a decimal, as text' })
  start?: string | null;

  /** Where it is to come to: increase and decrease. */
  @IsOptional()
  @Matches(DECIMAL, { message: 'target must be a decimal, as text' })
  target?: string | null;

  /** Lower bound, inclusive: at-least and between. */
  @IsOptional()
  @Matches(DECIMAL, { message: 'low must be a decimal, as text' })
  low?: string | null;

  /** Upper bound, inclusive: at-most and between. */
  @IsOptional()
  @Matches(DECIMAL, { message: 'high must be a decimal, as text' })
  high?: string | null;

  /** Distance from the bounds at which nothing is left. */
  @IsOptional()
  @Matches(AMOUNT, { message: 'tolerance must be a decimal from 0, as text' })
  tolerance?: string | null;

  /** Is it the last value that counts, or that every slot was kept? */
  @IsOptional()
  @IsIn(['latest', 'kept'])
  mode?: 'latest' | 'kept' | null;

  /** The steps of a milestone. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  steps?: StepDto[] | null;

  /** Planned curve, ascending by day. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlanPointDto)
  plan?: PlanPointDto[] | null;

  /** Percent, given by hand. */
  @IsOptional()
  @Matches(AMOUNT, { message: 'weight must be a decimal from 0, as text' })
  weight?: string | null;

  /** How often the figure can change. */
  @IsOptional()
  @IsIn(MEASURE_EVERY)
  measureEvery?: 'day' | 'week' | '2-weeks' | '4-weeks' | 'month' | 'quarter' | null;
}

export class NewKeyResultDto extends MeasureDto {
  /** What is measured, and what has to come out. */
  @MinLength(1)
  @MaxLength(400)
  title: string;

  /** How it is measured. */
  @IsIn(TYPES)
  type: 'increase' | 'decrease' | 'at-least' | 'at-most' | 'between' | 'milestone' | 'boolean' | 'baseline';

  /** The last day; the cycle's when absent. */
  @Optional()
  @Matches(DAY, { message: 'due must be a day' })
  due?: string;

  /** The person who checks in. */
  @Matches(ID)
  responsibleId: string;

  /** Its id in another system. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;
}

export class KeyResultChangesDto extends MeasureDto {
  /** What is measured, and what has to come out. */
  @Optional()
  @MinLength(1)
  @MaxLength(400)
  title?: string;

  /** How it is measured; until the first check-in. */
  @Optional()
  @IsIn(TYPES)
  type?: 'increase' | 'decrease' | 'at-least' | 'at-most' | 'between' | 'milestone' | 'boolean' | 'baseline';

  /** The last day. */
  @Optional()
  @Matches(DAY, { message: 'due must be a day' })
  due?: string;

  /** The person who checks in. */
  @Optional()
  @Matches(ID)
  responsibleId?: string;

  /** Why; needed once a goalpost is moved. */
  @Optional()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string;
}

export class ReplacementDto {
  /** The key result that takes its place. */
  @ValidateNested()
  @Type(() => NewKeyResultDto)
  by: NewKeyResultDto;

  /** Why it is replaced. */
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}

export class CaptureDto {
  /** The number that was found: a decimal as text. */
  @Matches(DECIMAL, { message: 'value must be a decimal, as text' })
  value: string;
}
