import {
  contributorWeights,
  objectiveExpected,
  objectivePace,
  objectiveProgress,
  shownProgress,
  type Contributor,
  type DecimalText,
  type Drive,
  type Link,
  type PacedKeyResult,
  type Support,
} from '@cairn/method';
import { groupedBy } from './grouping.js';
import { knownSupport } from './known-support.js';

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
  /** What these come to, where that is known already. */
  readonly rolledUp?: RolledUp;
}

/** The figures of an objective's own key results. */
export interface RolledUp {
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
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
  /** Weight of each of them, by id. */
  readonly contributors: ReadonlyMap<string, string>;
}

const NO_WEIGHTS: GoalFigures['contributors'] = new Map();

/** Reads figures of objectives that share their contributors: each objective is measured once. */
export function figuresOf(objectives: readonly MapObjective[], accepted: readonly MapLink[], drive?: Drive): (objective: MapObjective) => GoalFigures {
  const byId = new Map(objectives.map((objective) => [objective.id, measured(objective)]));
  const incoming = groupedBy(accepted, ({ toId }) => toId);
  return (objective) => {
    const links = incoming.get(objective.id);
    const weights = links === undefined ? NO_WEIGHTS : contributorWeights(objective.id, [], links.map(asObjectiveLink));
    const support = knownSupport(objective, weights, [...weights.keys()].flatMap((id) => byId.get(id) ?? []));
    const { progress = null, expected = null, pace = null } = byId.get(objective.id) ?? {};
    const keyResults = objective.keyResults.filter(({ cancelled }) => !cancelled).length;
    return { ...shownProgress({ keyResults, progress, support: support.support }, drive), expected, pace, support, contributors: weights };
  };
}

/** An objective as those see it to which it contributes. */
export type Measured = Contributor & RolledUp;

/** What was measured of objectives that are still there: the same one, asked again, is not measured again. */
const known = new WeakMap<MapObjective, Measured>();

export function measured(objective: MapObjective): Measured {
  const found = known.get(objective);
  if (found !== undefined) return found;
  const made = measure(objective);
  known.set(objective, made);
  return made;
}

function measure({ id, cancelled, keyResults, rolledUp }: MapObjective): Measured {
  if (rolledUp !== undefined) return new RolledUpBefore({ id, cancelled }, rolledUp);
  return { id, cancelled, progress: objectiveProgress(keyResults).progress, expected: objectiveExpected(keyResults), pace: objectivePace(keyResults) };
}

/** Measured already; of a pace that is only worked out when somebody asks, nobody has asked yet. */
class RolledUpBefore implements Measured {
  readonly id: string;
  readonly cancelled: boolean;
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly #rolledUp: RolledUp;

  constructor({ id, cancelled }: Pick<MapObjective, 'id' | 'cancelled'>, rolledUp: RolledUp) {
    this.id = id;
    this.cancelled = cancelled;
    this.progress = rolledUp.progress;
    this.expected = rolledUp.expected;
    this.#rolledUp = rolledUp;
  }

  get pace(): DecimalText | null {
    return this.#rolledUp.pace;
  }
}

/** To contribute to a key result is to contribute to its objective. */
function asObjectiveLink({ fromId, toId, state, weight }: MapLink): Link {
  return { fromId, toId, state, weight };
}
