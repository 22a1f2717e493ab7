import { expectedAt, isMethodError, isMetric, isOutsideAt, isRange, paceStatus, periodOf, progressAt, slotView, type Evidence, type KeyResult, type SlotState } from '@cairn/method';
import { definitionOf, standingBy, type CheckInEntry } from '@cairn/rhythm';
import type { KeyResultPlan } from '../goals/goal-docs.js';
import type { KeyResultReading } from './figures.js';
import type { Moment } from './moment.js';

/** A key result under one plan, with what is known of it at the moment. */
export interface Measured {
  readonly plan: KeyResultPlan;
  /** Those that stand and are true by the moment, oldest first by when they were true. */
  readonly standing: readonly CheckInEntry[];
  readonly slots: readonly SlotState[];
}

export type Figures = Pick<KeyResultReading, 'value' | 'progress' | 'expected' | 'pace' | 'paceStatus'>;

/**
 * Value, progress and pace of a key result under a plan.
 *
 * @throws MethodError for a plan or a value that the method refuses
 */
export function figuresOf({ plan, standing, slots }: Measured, moment: Moment): Figures {
  const definition = definitionOf(plan);
  const evidence = evidenceFor(definition, standing, slots);
  const { progress, expected } = paced(definition, plan, evidence, moment);
  const pace = moment.paceOf(progress, expected);
  const outsideBounds = isRange(definition) && isOutsideAt(definition, evidence, moment.t);
  const status = paceStatus({ pace, timePassed: moment.timePassedTo(plan.due), outsideBounds }, moment.thresholds);
  return { value: lastValued(standing)?.value ?? null, progress, expected, pace, paceStatus: status };
}

/** What an objective is rolled up from: progress, and what was expected by the moment. @throws MethodError as `figuresOf` */
export function progressUnder({ plan, standing, slots }: Measured, moment: Moment): Pick<Figures, 'progress' | 'expected'> {
  const definition = definitionOf(plan);
  return paced(definition, plan, evidenceFor(definition, standing, slots), moment);
}

/** One key result that the method refuses must not hide a thousand others: it reads as not measured, and says why. */
export function unlessRefused<F>(compute: () => F, nothing: F): { readonly figures: F; readonly refused: string | null } {
  try {
    return { figures: compute(), refused: null };
  } catch (error) {
    if (!isMethodError(error)) throw error;
    return { figures: nothing, refused: error.code };
  }
}

/** What was expected of a key result by the moment, under a plan. @throws MethodError as `figuresOf` */
export function expectedUnder({ plan, standing, slots }: Measured, moment: Moment): Figures['expected'] {
  const definition = definitionOf(plan);
  return expectedOf(definition, plan, evidenceFor(definition, standing, slots), moment);
}

/** What stands of what was said, and was true by an instant; oldest first. */
export function standingAt(entries: readonly CheckInEntry[], t: string): readonly CheckInEntry[] {
  return standingBy(entries, t);
}

/** Whatever is not counted by slots follows from its last value alone: the rest need not be looked at again. */
function evidenceFor(definition: KeyResult, standing: readonly CheckInEntry[], slots: readonly SlotState[]): Evidence {
  if (isRange(definition) && definition.mode === 'kept') return { history: standing, slots: slots.map(slotView) };
  const last = lastValued(standing);
  return { history: last === undefined ? [] : [last] };
}

function lastValued(standing: readonly CheckInEntry[]): CheckInEntry | undefined {
  return standing.findLast(({ value }) => value !== undefined);
}

function paced(definition: KeyResult, plan: KeyResultPlan, evidence: Evidence, moment: Moment): Pick<Figures, 'progress' | 'expected'> {
  return { progress: progressOf(definition, plan, evidence, moment), expected: expectedOf(definition, plan, evidence, moment) };
}

/** What the plan looked at last makes of a value: the same at any time after it, so that many moments compute it once. */
const reached = new WeakMap<object, { readonly plan: KeyResultPlan; readonly progress: Figures['progress'] }>();

function progressOf(definition: KeyResult, plan: KeyResultPlan, evidence: Evidence, { t }: Moment): Figures['progress'] {
  const [last] = evidence.history;
  if (evidence.slots !== undefined || last === undefined) return progressAt(definition, evidence, t);
  const known = reached.get(last);
  if (known?.plan === plan) return known.progress;
  const progress = progressAt(definition, evidence, t);
  reached.set(last, { plan, progress });
  return progress;
}

function expectedOf(definition: KeyResult, { due }: KeyResultPlan, evidence: Evidence, moment: Moment): Figures['expected'] {
  if (isMetric(definition) && definition.curve === undefined) return moment.straightLineTo(due, definition);
  const { t, timeZone, cyclePeriod } = moment;
  return expectedAt(definition, evidence, { period: periodOf({ lastDay: due }, cyclePeriod), t, timeZone });
}
