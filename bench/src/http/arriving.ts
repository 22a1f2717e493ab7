import type { CheckInJob, Span } from './load/job.js';
import { keyResultIdsOf } from './organization/shape.js';

/** Check-ins that arrive while something else is measured: 50 a second, as on a Monday. */
export function arriving(span: Span, objectives: readonly number[]): Omit<CheckInJob, 'url'> {
  return { kind: 'check-in', ...span, connections: 10, perSecond: 50, keyResultIds: objectives.flatMap(keyResultIdsOf) };
}
