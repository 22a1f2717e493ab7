import {
  confidenceBand,
  confidencePoints,
  dayAt,
  expectedAt,
  objectiveExpected,
  objectiveProgress,
  paceOf,
  rhythmAt,
  statedConfidence,
  timePassed,
  type DecimalText,
  type KeyResult,
  type PacedKeyResult,
  type Period,
  type RolledKeyResult,
  type SlotState,
  type Thresholds,
} from '@cairn/method';
import type { GoalRows } from '../rows/goal-rows.js';
import { slotLayer, type SlotsOf } from '../rows/slot-layer.js';
import type { ConfidenceReading, SlotsSummary } from './figures.js';
import { judgedAt, type Reading } from './reading.js';
import { policyAt, thresholdsOf } from './thresholds.js';

/** What all figures of one cycle at one moment share; what depends on the day alone is computed once. */
export interface Moment {
  readonly rows: GoalRows;
  readonly slotsOf: SlotsOf;
  /** Values are true at this instant. */
  readonly t: string;
  /** Slots and silence are judged at this one. */
  readonly judgedAt: string;
  readonly timeZone: string;
  readonly policyVersion: number;
  readonly thresholds: Thresholds;
  readonly cyclePeriod: Period;
  /** How much of the time to a last day has passed. */
  readonly timePassedTo: (lastDay: string) => DecimalText;
  /** The pace of a progress against what was expected. */
  readonly paceOf: (progress: DecimalText | null, expected: DecimalText | null) => DecimalText | null;
  /** What a metric without a curve is expected to have come to, by its last day. */
  readonly straightLineTo: (lastDay: string, definition: KeyResult) => DecimalText | null;
  readonly confidenceAs: (stated: string) => ConfidenceReading;
  /** Roll-ups of few distinct figures: what objectives have in common is computed once. */
  readonly expectedOf: (keyResults: readonly PacedKeyResult[]) => DecimalText | null;
  readonly averageOf: (keyResults: readonly RolledKeyResult[]) => DecimalText | null;
  /** The count of what became of slots. */
  readonly summaryOf: (states: readonly SlotState[]) => SlotsSummary;
}

/** @param at clock, moment and zone of the reading */
export function momentOf(rows: GoalRows, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): Moment {
  const { effectiveOn: t, timeZone } = at;
  const { start, end } = rows.cycle;
  const { policy, policyVersion } = policyAt(rows.cycle, judgedAt(at));
  const thresholds = thresholdsOf(policy);
  const today = dayAt(t, timeZone);
  const counted = once((_, ended: readonly SlotState[]) => summaryOf(ended, judgedAt(at)));
  const rolled = once((_, keyResults: readonly PacedKeyResult[]) => objectiveExpected(keyResults));
  const averaged = once((_, keyResults: readonly RolledKeyResult[]) => objectiveProgress(keyResults).progress);
  const paced = once((_, progress: DecimalText | null, expected: DecimalText | null) => paceOf(progress, expected));
  const periodTo = (lastDay: string): Period => ({ firstDay: start, lastDay });
  return {
    rows, slotsOf: slotLayer(rows), t, judgedAt: judgedAt(at), timeZone, policyVersion, thresholds,
    cyclePeriod: periodTo(end),
    timePassedTo: once((lastDay) => timePassed(periodTo(lastDay), today)),
    paceOf: (progress, expected) => paced(`${progress} ${expected}`, progress, expected),
    straightLineTo: once((lastDay, definition) => expectedAt(definition, { history: [] }, { period: periodTo(lastDay), t, timeZone })),
    confidenceAs: once((stated) => confidenceReading(stated, thresholds)),
    expectedOf: (keyResults) => rolled(keyResults.map(({ weight, cancelled, progress, expected }) => `${weight} ${cancelled} ${progress === null} ${expected}`).join(), keyResults),
    averageOf: (keyResults) => averaged(keyResults.map(({ weight, cancelled, progress }) => `${weight} ${cancelled} ${progress}`).join(), keyResults),
    summaryOf: (states) => {
      const ended = states.filter(({ slot }) => slot.lateUntil <= judgedAt(at));
      return counted(ended.map(({ excused, timeliness }) => (excused === null ? `${timeliness}` : '')).join(), ended);
    },
  };
}

function confidenceReading(stated: string, thresholds: Thresholds): ConfidenceReading {
  return { value: statedConfidence(confidencePoints(stated)).stored, assumed: false, band: confidenceBand(stated, thresholds) };
}

/** @param ended slots whose grace has ended; what became of them decides alone */
function summaryOf(ended: readonly SlotState[], t: string): SlotsSummary {
  const { slots: due, kept, onTime, covered } = rhythmAt(ended, t);
  return { due, kept, onTime, late: kept - onTime, missed: due - kept, covered };
}

/** Computes once for each key; what else it takes does not touch the answer. */
function once<A extends readonly unknown[], T>(compute: (key: string, ...rest: A) => T): (key: string, ...rest: A) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key, ...rest) => {
    const found = known.get(key) ?? { value: compute(key, ...rest) };
    known.set(key, found);
    return found.value;
  };
}
