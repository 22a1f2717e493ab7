import { METHOD_VERSION } from '@cairn/method';
import type { Reading } from '@cairn/okr-views';
import { FORMULAS } from './formulas.js';
import { withOrigins } from './events/origins.js';
import { MOST_EVENTS, type ExplainingEvent } from './events/explaining-event.js';
import type { Explanation, Figure, Input, Step } from './explained.js';
import type { Measure, SubjectKind } from './measures.js';

/** The answer to "where does this number come from". */
export interface ExplainedValue {
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly title: string };
  readonly measure: Measure;
  readonly value: Figure | null;
  readonly definition: { readonly id: Measure; readonly version: number; readonly policyVersion: number | null };
  readonly formula: { readonly id: string; readonly text: string };
  readonly inputs: readonly Input[];
  /** Parts beyond the number that is listed. */
  readonly notListed: number;
  readonly steps: readonly Step[];
  /** Newest first. */
  readonly events: readonly ExplainingEvent[];
  readonly asOf: number;
  readonly clock: string;
  readonly effectiveOn: string;
}

/** What an answer is put together from. */
export interface ExplainedParts extends Pick<ExplainedValue, 'subject' | 'measure' | 'notListed' | 'events'> {
  readonly explanation: Explanation;
  readonly policyVersion: number | null;
}

export function explainedValue({ subject, measure, explanation, policyVersion, notListed, events }: ExplainedParts, { position, clock, effectiveOn }: Pick<Reading, 'clock' | 'effectiveOn'> & { readonly position: number }): ExplainedValue {
  const { value, formula, text = FORMULAS[formula], inputs, steps } = explanation;
  return {
    subject,
    measure,
    value,
    definition: { id: measure, version: METHOD_VERSION, policyVersion },
    formula: { id: formula, text },
    inputs: withOrigins(inputs, events, subject.kind === 'key-result' ? subject.id : undefined),
    notListed,
    steps,
    events: events.slice(0, MOST_EVENTS),
    asOf: position,
    clock,
    effectiveOn,
  };
}
