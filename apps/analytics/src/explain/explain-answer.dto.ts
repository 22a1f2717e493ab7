import { ApiProperty } from '@nestjs/swagger';

const FIGURE = { nullable: true, oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }] };

/** What a number is of. */
export class ExplainedSubjectDto {
  kind: 'objective' | 'key-result' | 'team' | 'cycle';
  id: string;
  title: string;
}

/** The definition that a number follows, and the policy by which it was judged; null where several cycles are looked at. */
export class ExplainedDefinitionDto {
  id: string;
  version: number;
  policyVersion: number | null;
}

/** In signs that no language needs; the words in it are names of inputs. */
export class FormulaDto {
  id: string;
  text: string;
}

export class ExplainedPartDto {
  kind: 'objective' | 'key-result' | 'step' | 'slot' | 'check-in';
  id: string;
  title?: string;
}

/** Inputs of the same part belong together. */
export class ExplainedInputDto {
  /** A stable word. `left-out` names a part that does not count, and its value says why. */
  name: string;
  /** A decimal as text, a word, yes or no, or the finished steps. */
  @ApiProperty(FIGURE)
  value: string | boolean | string[] | null;
  unit?: string;
  /** A local date. */
  on?: string;
  of?: ExplainedPartDto;
  /** The event that it came from. */
  eventId?: string;
  position?: number;
}

/** What was done to a figure besides the formula. */
export class ExplainedStepDto {
  name: 'round' | 'clamp' | 'refused' | 'assumed' | 'borrowed' | 'too-few';
  from?: string;
  to?: string;
  of?: ExplainedPartDto;
}

export class ExplainingEventDto {
  position: number;
  /** Place in its commit, from 0. */
  index: number;
  id: string;
  type: string;
  at: string;
  /** When it was true, where it tells. */
  effectiveAt?: string;
  actor: string;
  onBehalfOf?: string;
  via: 'console' | 'api' | 'import' | 'simulation' | 'cli' | 'system';
  /** Personal text in it is masked. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

/** Where a number comes from. */
export class ExplainedValueDto {
  subject: ExplainedSubjectDto;
  measure: string;
  /** A decimal as text, a word, yes or no, or the finished steps; null: there is none. */
  @ApiProperty(FIGURE)
  value: string | boolean | string[] | null;
  definition: ExplainedDefinitionDto;
  formula: FormulaDto;
  inputs: ExplainedInputDto[];
  /** Parts beyond the number that is listed. */
  notListed: number;
  steps: ExplainedStepDto[];
  /** What the inputs came from, newest first, 50 at most. */
  events: ExplainingEventDto[];
  /** The position that was read at. */
  asOf: number;
  clock: string;
  effectiveOn: string;
}
