import {
  contributorWeights,
  objectiveExpected,
  objectivePace,
  objectiveProgress,
  shownProgress,
  supportOf,
  type Contributor,
  type DecimalText,
  type Drive,
  type Link,
  type PacedKeyResult,
  type Support,
} from '@cairn/method';
import { groupedBy } from './grouping.js';

/** A link between objectives, as the map needs it. */
export interface MapLink {
  readonly alignmentId: string;
  readonly fromId: string;
  readonly toId: string;
  /** It points at one key result of `toId`. */
  readonly toKeyResultId?: string;
  readonly state: Link['state'];
  readonly weight: string;
}

/** An objective with the figures of its key results; whatever else it carries comes out with its node. */
export interface MapObjective {
  readonly id: string;
  readonly cancelled: boolean;
  /** Each with progress and expected as the method gave them, at the moment the map shows. */
  readonly keyResults: readonly PacedKeyResult[];
}

/** What the map says of an objective; every figure is computed from the rounded ones below it. */
export interface GoalFigures {
  /** Of its own key results, 0 to 1; null: not measured. Under `drive: support` it may be borrowed. */
  readonly progress: DecimalText | null;
  readonly borrowed: boolean;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
  /** What its contributors bring, beside its progress. */
  readonly support: Support;
}

/** Reads figures of objectives that share their contributors: each objective is measured once. */
export function figuresOf(objectives: readonly MapObjective[], accepted: readonly MapLink[], drive?: Drive): (objective: MapObjective) => GoalFigures {
  const byId = new Map(objectives.map((objective) => [objective.id, measured(objective)]));
  const incoming = groupedBy(accepted, ({ toId }) => toId);
  return (objective) => {
    const weights = contributorWeights(objective.id, [], (incoming.get(objective.id) ?? []).map(asObjectiveLink));
    const support = supportOf(weights, [...weights.keys()].flatMap((id) => byId.get(id) ?? []));
    const { progress = null, expected = null, pace = null } = byId.get(objective.id) ?? {};
    const keyResults = objective.keyResults.filter(({ cancelled }) => !cancelled).length;
    return { ...shownProgress({ keyResults, progress, support: support.support }, drive), expected, pace, support };
  };
}

interface Measured extends Contributor {
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
}

/** What was measured of objectives that are still there: the same one, asked again, is not measured again. */
const known = new WeakMap<MapObjective, Measured>();

function measured(objective: MapObjective): Measured {
  const found = known.get(objective) ?? measure(objective);
  known.set(objective, found);
  return found;
}

function measure({ id, cancelled, keyResults }: MapObjective): Measured {
  return { id, cancelled, progress: objectiveProgress(keyResults).progress, expected: objectiveExpected(keyResults), pace: objectivePace(keyResults) };
}

/** To contribute to a key result is to contribute to its objective. */
function asObjectiveLink({ fromId, toId, state, weight }: MapLink): Link {
  return { fromId, toId, state, weight };
}
