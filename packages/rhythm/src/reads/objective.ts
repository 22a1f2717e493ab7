import { foldOf } from '@cairn/contracts';
import { addedKeyResult, withChanges, type KeyResultRead, type PlanChanges } from './key-result.js';

/** As much of an objective as the rhythm of its key results asks for. */
export interface ObjectiveRead {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  /** Null: nobody has committed to it yet. */
  readonly committedAt: string | null;
  readonly standing: 'open' | 'closed' | 'cancelled';
  readonly closedAt: string | null;
  /** What the owner stated at the commitment, by key result. */
  readonly confidence: Readonly<Record<string, string>>;
  readonly keyResults: readonly KeyResultRead[];
}

type Known = ObjectiveRead | undefined;

/** The stream of an objective, folded; undefined while there is none. */
export const objectiveFold = foldOf<Known>(undefined, {
  'objective.created': (_, { data: { objectiveId, cycleId, teamId } }) => ({
    objectiveId,
    cycleId,
    teamId,
    committedAt: null,
    standing: 'open',
    closedAt: null,
    confidence: {},
    keyResults: [],
  }),
  'objective.committed': (objective, { data: { confidence = [] }, at }) =>
    objective && { ...objective, committedAt: at, confidence: Object.fromEntries(confidence.map((stated) => [stated.keyResultId, stated.confidence])) },
  'objective.moved': (objective, { data: { toTeamId } }) => objective && { ...objective, teamId: toTeamId },
  'objective.cancelled': (objective, { at }) => objective && { ...objective, standing: 'cancelled', closedAt: at },
  'objective.scored': (objective, { at }) => objective && { ...objective, standing: 'closed', closedAt: objective.closedAt ?? at },
  'key-result.added': (objective, { data, at }) => objective && { ...objective, keyResults: [...objective.keyResults, addedKeyResult(data, at)] },
  'key-result.revised': (objective, { data, at }) => replan(objective, data, at),
  'key-result.goalpost-moved': (objective, { data, at }) => replan(objective, data, at),
  'key-result.responsible-changed': (objective, { data: { keyResultId, to } }) => change(objective, keyResultId, () => ({ responsibleId: to })),
  'key-result.cancelled': (objective, { data, at }) => change(objective, data.keyResultId, () => ({ standing: 'cancelled', closedAt: at })),
  'key-result.scored': (objective, { data, at }) => close(objective, data.keyResultId, at),
  'key-result.captured': (objective, { data, at }) => close(objective, data.keyResultId, at),
});

/** One key result of an objective. */
export function keyResultIn(objective: ObjectiveRead, keyResultId: string): KeyResultRead | undefined {
  return objective.keyResults.find((keyResult) => keyResult.keyResultId === keyResultId);
}

function replan(objective: Known, { keyResultId, changes }: { readonly keyResultId: string; readonly changes: PlanChanges }, at: string): Known {
  return change(objective, keyResultId, (keyResult) => withChanges(keyResult, changes, at));
}

/** A score that is changed later does not close again. */
function close(objective: Known, keyResultId: string, at: string): Known {
  return change(objective, keyResultId, ({ closedAt }) => ({ standing: 'closed', closedAt: closedAt ?? at }));
}

function change(objective: Known, keyResultId: string, changed: (keyResult: KeyResultRead) => Partial<KeyResultRead>): Known {
  if (objective === undefined) return undefined;
  const keyResults = objective.keyResults.map((keyResult) => (keyResult.keyResultId === keyResultId ? { ...keyResult, ...changed(keyResult) } : keyResult));
  return { ...objective, keyResults };
}
