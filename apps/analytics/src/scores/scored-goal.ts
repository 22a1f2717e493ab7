import { goalpostGain, proposedObjectiveScore, proposedScore, scoreBand, type CommitmentKind, type DecimalText, type ScoreBand, type Thresholds } from '@cairn/method';
import type { CommittedKeyResult, KeyResultReading } from '@cairn/okr-views';
import type { CycleGoal } from './cycle-goals.js';

/** The scores of one goal. What was signed goes before what the figures say, for it is a fact; 0 to 1, null: not measured. */
export interface Scores {
  readonly proposed: string | null;
  /** What was signed; null: nothing yet. */
  readonly given: string | null;
  readonly asCommitted: string | null;
  readonly asAmended: string | null;
  /** As amended less as committed. */
  readonly gain: DecimalText | null;
  /** Of the score given, else of the one proposed. */
  readonly band: ScoreBand | null;
}

export interface ScoredKeyResult extends Scores {
  readonly keyResultId: string;
  readonly title: string;
  readonly cancelled: boolean;
}

/** A row of scores: of goals and teams, and of no person. */
export interface ScoredGoal extends Scores {
  readonly objectiveId: string;
  readonly teamId: string;
  readonly title: string;
  readonly kind: CommitmentKind;
  readonly state: string;
  /** A learning review is due; null before the score is signed. */
  readonly postMortem: boolean | null;
  readonly keyResults: readonly ScoredKeyResult[];
}

type GoalFigures = Pick<CycleGoal, 'reading' | 'committed'>;

/** An objective with its scores and those of its key results, in the order of their adding. */
export function scoredGoal({ reading, committed }: GoalFigures, thresholds: Thresholds): ScoredGoal {
  const { objective } = reading;
  const { objectiveId, teamId, title, kind, state, score } = objective;
  const keyResults = scoredKeyResults({ reading, committed }, thresholds);
  const figures = { proposed: proposedOf(reading.keyResults), asCommitted: committed?.progress ?? null, asAmended: state === 'cancelled' ? null : reading.progress };
  const scores = scoresOf(score, figures, thresholds);
  return { objectiveId, teamId, title, kind, state, ...scores, ...(score && { band: score.band }), postMortem: score?.postMortem ?? null, keyResults };
}

function scoredKeyResults({ reading, committed }: GoalFigures, thresholds: Thresholds): readonly ScoredKeyResult[] {
  const promised = new Map((committed?.keyResults ?? []).map((each) => [each.keyResult.keyResultId, each]));
  return reading.keyResults.map((each) => scoredKeyResult(each, promised.get(each.keyResult.keyResultId), thresholds));
}

function scoredKeyResult({ keyResult, progress }: KeyResultReading, promised: CommittedKeyResult | undefined, thresholds: Thresholds): ScoredKeyResult {
  const { keyResultId, plan, standing, score } = keyResult;
  const cancelled = standing === 'cancelled';
  const own = cancelled ? null : proposedScore(progress);
  return { keyResultId, title: plan.title, cancelled, ...scoresOf(score, { proposed: own, asCommitted: promised?.score ?? null, asAmended: own }, thresholds) };
}

type Figures = Pick<Scores, 'proposed' | 'asCommitted' | 'asAmended'>;
type Signed = { readonly [Name in keyof Figures]?: string } & { readonly given: string };

function scoresOf(signed: Signed | undefined, figures: Figures, thresholds: Thresholds): Scores {
  const { proposed, asCommitted, asAmended } = { ...figures, ...signed };
  const given = signed?.given ?? null;
  const judged = given ?? proposed;
  return { proposed, given, asCommitted, asAmended, gain: goalpostGain(asCommitted, asAmended), band: judged === null ? null : scoreBand(judged, thresholds) };
}

/** From the scores given to its key results; where none is, from the one that the figures propose. */
function proposedOf(keyResults: readonly KeyResultReading[]): DecimalText | null {
  return proposedObjectiveScore(
    keyResults.map(({ keyResult: { keyResultId: id, plan, standing, score }, progress }) => ({
      id, weight: plan.weight ?? null, cancelled: standing === 'cancelled', score: score?.given ?? proposedScore(progress),
    })),
  );
}
