import type { Instant, LocalDate } from '@cairn/method';
import type { ValueTerms } from '../okr-export/measured-value.js';
import type { OkrExportPlan } from '../okr-export/plan.js';
import type { ImportContext } from '../rows/import-context.js';

/** As much of a key result as its check-ins are judged by. */
export interface KeyResultOfLog extends ValueTerms {
  readonly id: string;
  /** First day of its cycle. */
  readonly cycleStart: LocalDate;
}

/** A check-in that an earlier import recorded: a file of mended rows may correct it. */
export interface KnownCheckIn {
  /** As `PlannedCheckIn.id`. */
  readonly id: string;
  readonly keyResult: string;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
}

/** What a log is read against. */
export interface LogContext extends ImportContext {
  /** By reference. */
  readonly keyResults: ReadonlyMap<string, KeyResultOfLog>;
  /** E-mails in lower case: unlike an export, a log makes no people. */
  readonly people: ReadonlySet<string>;
  readonly checkIns?: readonly KnownCheckIn[];
}

/** The key results of an export, for its log. */
export function keyResultsForLog({ keyResults, cycles }: OkrExportPlan): ReadonlyMap<string, KeyResultOfLog> {
  const starts = new Map(cycles.map(({ id, start }) => [id, start]));
  return new Map(keyResults.map(({ reference, id, measure, stepTitles, unit, currency, cycleId, start }) => {
    return [reference, { id, measure, stepTitles, unit, currency, cycleStart: starts.get(cycleId) ?? start }];
  }));
}
