import type { Schemas } from '@cairn/client';

/** What a number is of. */
export type Subject = `${'objective' | 'key-result' | 'team' | 'cycle'}:${string}`;

export type Measure = 'value' | 'progress' | 'expected' | 'pace' | 'paceStatus' | 'health' | 'confidence' | 'score' | 'support' | 'supportPace' | 'rhythm.onTime' | 'rhythm.kept' | 'rhythm.covered';

/** Which number is asked about. */
export interface Question {
  readonly subject: Subject;
  readonly measure: Measure;
  /** The measure's name in the language of the page. */
  readonly label: string;
  /** Of a team: the cycle that is looked at. */
  readonly cycleId?: string;
}

export type Answer = Schemas['ExplainedValueDto'];
export type Input = Schemas['ExplainedInputDto'];
export type Part = Schemas['ExplainedPartDto'];

/** A part whose own figures can be asked about. */
export function subjectOf({ kind, id }: Part): Subject | undefined {
  return kind === 'objective' || kind === 'key-result' ? `${kind}:${id}` : undefined;
}
