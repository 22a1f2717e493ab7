import type { Instant } from '../calendar/instant.js';
import { instantOf, readInstant } from '../calendar/instant.js';
import { endOfDay } from '../calendar/time-zone.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure, readFigure } from '../decimal/figure.js';
import type { KeyResult } from '../key-result/key-result.js';
import type { PlannedSlot } from '../key-result/kept.js';
import type { Evidence } from '../key-result/progress.js';
import { progressAt } from '../key-result/progress.js';
import type { RolledKeyResult } from '../objective/roll-up.js';
import { objectiveProgress } from '../objective/roll-up.js';
import { proposedScore } from '../score/score.js';

/** A key result as one plan has it: the plan of the baseline, or the one that stands. */
export interface PlannedKeyResult {
  readonly id: string;
  readonly keyResult: KeyResult;
  readonly weight: string | null;
  readonly dueOn: string;
  /** Its slots by this plan; mode `kept` needs them. */
  readonly slots?: readonly PlannedSlot[];
}

/** What became of a key result, whichever plan it is held against. */
export interface KeyResultRecord extends Pick<Evidence, 'history' | 'valueSource'> {
  /** The instant at which it was cancelled or replaced. */
  readonly cancelledAt?: string;
}

/** The facts that both readings share. */
export interface ScoreFacts {
  readonly records: ReadonlyMap<string, KeyResultRecord>;
  /** The organization's zone, in which due dates end. */
  readonly timeZone: string;
  /** An instant; later values are not looked at. */
  readonly t: string;
}

/** An objective read against a plan. */
export interface PlanReading {
  readonly keyResults: readonly { readonly id: string; readonly progress: DecimalText | null; readonly score: DecimalText | null }[];
  readonly score: DecimalText | null;
}

const NOTHING_KNOWN: KeyResultRecord = { history: [] };

/**
 * What was found, held against the plan that was committed: its key results, terms, weights and due dates. What became true after a
 * committed due date is not looked at. A key result that was cancelled or replaced later stays in with the progress it had then; one that was
 * added later is not in the plan and stays out.
 */
export function readAsCommitted(baseline: readonly PlannedKeyResult[], facts: ScoreFacts): PlanReading {
  return readPlan(baseline, facts, (planned, record) => ({ until: untilCommitted(planned, record, facts), cancelled: false }));
}

/** The values against the plan as it stands: what was cancelled is out, what was added is in. */
export function readAsAmended(plan: readonly PlannedKeyResult[], facts: ScoreFacts): PlanReading {
  return readPlan(plan, facts, (_, { cancelledAt }) => ({ until: facts.t, cancelled: cancelledAt !== undefined }));
}

/** What moving the goalposts was worth: the score as amended less the score as committed. Null when one of them is not measured. */
export function goalpostGain(asCommitted: string | null, asAmended: string | null): DecimalText | null {
  if (asCommitted === null || asAmended === null) return null;
  return figure(readFigure(asAmended, 'asAmended').minus(readFigure(asCommitted, 'asCommitted')));
}

type Reading = (planned: PlannedKeyResult, record: KeyResultRecord) => { readonly until: string; readonly cancelled: boolean };

function readPlan(plan: readonly PlannedKeyResult[], { records }: ScoreFacts, reading: Reading): PlanReading {
  const rolled = plan.map((planned): RolledKeyResult & { readonly progress: DecimalText | null } => {
    const record = records.get(planned.id) ?? NOTHING_KNOWN;
    const { until, cancelled } = reading(planned, record);
    return { id: planned.id, weight: planned.weight, cancelled, progress: progressAt(planned.keyResult, evidenceOf(planned, record), until) };
  });
  return {
    keyResults: rolled.filter(({ cancelled }) => !cancelled).map(({ id, progress }) => ({ id, progress, score: proposedScore(progress) })),
    score: objectiveProgress(rolled).progress,
  };
}

function evidenceOf({ slots }: PlannedKeyResult, { history, valueSource }: KeyResultRecord): Evidence {
  return { history, ...(valueSource === undefined ? {} : { valueSource }), ...(slots === undefined ? {} : { slots }) };
}

/** The last moment that counts: `t`, the end of the committed due date, or the cancellation, whichever is first. */
function untilCommitted({ dueOn }: PlannedKeyResult, { cancelledAt }: KeyResultRecord, { t, timeZone }: ScoreFacts): Instant {
  const ends = [readInstant(t, 't'), endOfDay(dueOn, timeZone) - 1];
  if (cancelledAt !== undefined) ends.push(readInstant(cancelledAt, 'cancelledAt'));
  return instantOf(Math.min(...ends));
}
