import type { ClosedOutcome, ConfidenceBand, DecimalText, DisagreementRule, Health, KeyResultValue, PaceStatus, SaidHealth, Share } from '@cairn/method';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import type { LinkDoc } from '../links/link-docs.js';
import type { CycleDoc } from '../organization/organization-docs.js';

/** What became of the slots whose grace has ended, in slots that are not excused. */
export interface SlotsSummary {
  readonly due: number;
  /** On time or late. */
  readonly kept: number;
  readonly onTime: number;
  readonly late: number;
  readonly missed: number;
  /** With any check-in, after a miss too. */
  readonly covered: number;
}

/** 0 to 1; `assumed` until somebody states one. */
export interface ConfidenceReading {
  readonly value: DecimalText;
  readonly assumed: boolean;
  readonly band: ConfidenceBand;
}

/** The figures of one key result at one moment. */
export interface KeyResultReading {
  readonly keyResult: KeyResultDoc;
  readonly value: KeyResultValue | null;
  /** Raw, 4 places; null: it has none. */
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
  readonly paceStatus: PaceStatus;
  /** Null: it is closed, with an outcome. */
  readonly health: Health | null;
  readonly outcome: ClosedOutcome | null;
  /** What the owner said last, whatever the health. */
  readonly said: SaidHealth | null;
  readonly confidence: ConfidenceReading;
  /** Why what is said and what is computed disagree; empty when they do not. */
  readonly disagreements: readonly DisagreementRule[];
  readonly earlyWarning: boolean;
  /** The instant at which the newest check-in that counts was recorded. */
  readonly lastCheckInAt: string | null;
  readonly slots: SlotsSummary;
  /** Why the method refuses its figures, which then read as not measured; null as a rule. */
  readonly refused: string | null;
}

/** The figures of an objective from its own key results. */
export interface ObjectiveReading {
  readonly objective: ObjectiveDoc;
  /** In the order of their adding, cancelled ones too. */
  readonly keyResults: readonly KeyResultReading[];
  /** 0 to 1; null reads "not measured". */
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
  readonly paceStatus: PaceStatus;
  /** The worst of its counted key results; null when none of them is open. */
  readonly health: Health | null;
  /** Of its counted key results by their weights; null without any. */
  readonly confidence: ConfidenceReading | null;
  /** Share of each counted key result, in percent. */
  readonly shares: readonly Share[];
}

/** A cycle with every objective in it, whatever its state. */
export interface CycleReading {
  readonly cycle: CycleDoc;
  /** The version of its policy by which figures were judged. */
  readonly policyVersion: number;
  readonly objectives: readonly ObjectiveReading[];
  /** Links from its objectives and to them, in every state. */
  readonly links: readonly LinkDoc[];
}
