import type { DecimalText, DisagreementRule, GoalpostDirection, PaceStatus, SaidHealth } from '@cairn/method';

interface InCycle {
  readonly cycleId: string;
}

/** Every contributor is on course, and the objective does not move. Figures at the simulation's now. */
export interface SiloedSuccess extends InCycle {
  readonly story: 'siloed-success';
  readonly objectiveId: string;
  readonly contributorIds: readonly string[];
  readonly alignmentIds: readonly string[];
  readonly progress: DecimalText | null;
  readonly pace: DecimalText | null;
  readonly support: DecimalText | null;
  readonly supportPace: DecimalText | null;
}

/** What is said and what is computed of a key result, at the simulation's now. */
interface Saying extends InCycle {
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly said: SaidHealth | null;
  readonly progress: DecimalText | null;
  readonly pace: DecimalText | null;
  readonly paceStatus: PaceStatus;
  readonly disagreement: boolean;
  readonly earlyWarning: boolean;
}

/** Said to be on track while the pace is off track. */
export interface Watermelon extends Saying {
  readonly story: 'watermelon';
  readonly rules: readonly DisagreementRule[];
}

/** Said to be at risk while the pace is on track. */
export interface EarlyWarning extends Saying {
  readonly story: 'early-warning';
}

/** A target was lowered on the way. Scores as they are proposed when they are signed. */
export interface EasedGoalpost extends InCycle {
  readonly story: 'eased-goalpost';
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly direction: GoalpostDirection;
  readonly from: string;
  readonly to: string;
  readonly keyResultScore: Scores;
  readonly objectiveScore: Scores;
  /** Of the objective. */
  readonly gain: DecimalText | null;
}

/** The same values against the plan of the baseline, and against the plan as it stands. */
export interface Scores {
  readonly asCommitted: DecimalText | null;
  readonly asAmended: DecimalText | null;
}

/** A link was accepted, and nobody had said a word. */
export interface SilentAlignment extends InCycle {
  readonly story: 'silent-alignment';
  readonly alignmentId: string;
  readonly fromObjectiveId: string;
  readonly toObjectiveId: string;
  readonly silent: true;
}

/** A lesson of the last closed cycle was carried into the running one, and used there. */
export interface CarriedLesson extends InCycle {
  readonly story: 'carried-lesson';
  readonly retrospectiveId: string;
  readonly lessonId: string;
  readonly toCycleId: string;
  readonly used: 'yes';
}

/** What the product must come to about something that was planted. */
export type Expectation = SiloedSuccess | Watermelon | EarlyWarning | EasedGoalpost | SilentAlignment | CarriedLesson;
