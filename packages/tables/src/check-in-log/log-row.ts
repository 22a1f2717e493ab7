import type { Instant, KeyResultValue, SaidHealth } from '@cairn/method';

/** `corrects` supersedes an earlier row. */
export type LogRowKind = 'check-in' | 'corrects';

/** One row of a log, once each cell has been read. */
export interface LogRow {
  readonly line: number;
  /** The reference of the key result. */
  readonly keyResult: string;
  /** When it was true. */
  readonly effectiveAt: Instant;
  /** When it was written down. */
  readonly recordedAt: Instant;
  /** Null: no new figure. */
  readonly value: KeyResultValue | null;
  /** 0 to 1 with 4 places; null when nobody stated one. */
  readonly confidence: string | null;
  /** Null when nobody said. */
  readonly health: SaidHealth | null;
  readonly authorEmail: string;
  readonly note: string | null;
  readonly kind: LogRowKind;
}
