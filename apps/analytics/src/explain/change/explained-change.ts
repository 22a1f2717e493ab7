import type { ChangeCause, DecimalText } from '@cairn/method';
import type { ExplainingEvent } from '../events/explaining-event.js';
import type { Part } from '../explained.js';

/** A moment of a change: the end of a local day, as it was known then. */
export interface ChangeEnd {
  readonly day: string;
  /** What is shown of that moment; null: not measured. */
  readonly progress: string | null;
  readonly position: number;
  readonly clock: string;
}

/** How a number came from one day to another, part by part. */
export interface ExplainedChange {
  readonly subject: { readonly kind: 'objective' | 'key-result'; readonly id: string; readonly title: string };
  readonly measure: 'progress';
  readonly definition: { readonly id: 'change'; readonly version: number };
  readonly from: ChangeEnd;
  readonly to: ChangeEnd;
  /** The parts add up to it exactly; what is not measured counts as 0. */
  readonly change: DecimalText;
  readonly parts: readonly { readonly cause: ChangeCause; readonly amount: DecimalText; readonly of: Part }[];
  /** What happened between, newest first. */
  readonly events: readonly ExplainingEvent[];
}
