import type { KeyResultDoc, ObjectiveDoc } from '@cairn/okr-views';
import { changesTo } from '../deciding/changes.js';

/** An objective and its key results as they stood at one position. */
export interface Goal {
  readonly objective: ObjectiveDoc;
  readonly keyResults: readonly KeyResultDoc[];
}

interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** One way in which the plan is not what was committed to. */
export interface Drift {
  readonly kind: 'added' | 'dropped' | 'reworded' | 're-targeted' | 'moved' | 'handed-over';
  readonly objectiveId: string;
  /** Absent: the objective itself. */
  readonly keyResultId?: string;
  /** What differs, before and after. */
  readonly changes?: readonly Change[];
  /** Of what was added or dropped: the commit that did it. */
  readonly position?: number;
  readonly at?: string;
  /** Why it was dropped. */
  readonly reason?: string;
  /** The key result that this one was added in place of. */
  readonly replacesId?: string;
}

/**
 * How a committed objective differs from its baseline (docs/METHOD.md, cycle and objective). What was added later is held against its own
 * commitment. What came after the baseline and went again is no drift; of what was dropped, only that is told.
 *
 * @param before the goal at its baseline: the activation, or its own commitment after that
 */
export function driftOf(before: Goal, now: Goal, { isAdded }: { readonly isAdded: boolean }): readonly Drift[] {
  const { objectiveId, cancelled, committedPosition, committedAt } = now.objective;
  if (cancelled) return isAdded ? [] : [{ kind: 'dropped', objectiveId, position: cancelled.position, at: cancelled.at, reason: cancelled.reason }];
  const added: Drift[] = isAdded && committedPosition !== null ? [{ kind: 'added', objectiveId, position: committedPosition, ...(committedAt !== null && { at: committedAt }) }] : [];
  return [...added, ...objectiveDrift(before.objective, now.objective), ...keyResultsDrift(before.keyResults, now.keyResults)];
}

function objectiveDrift(before: ObjectiveDoc, now: ObjectiveDoc): readonly Drift[] {
  const { objectiveId } = now;
  return [
    ...changed('reworded', { objectiveId }, changesOf(before, now, ['title'])),
    ...changed('re-targeted', { objectiveId }, changesOf(before, now, ['kind'])),
    ...changed('moved', { objectiveId }, changesOf(before, now, ['teamId'])),
    ...changed('handed-over', { objectiveId }, changesOf(before, now, ['ownerId'])),
  ];
}

function keyResultsDrift(before: readonly KeyResultDoc[], now: readonly KeyResultDoc[]): readonly Drift[] {
  const planned = new Map(before.filter(({ cancelled }) => !cancelled).map((keyResult) => [keyResult.keyResultId, keyResult]));
  return now.flatMap((keyResult) => keyResultDrift(planned.get(keyResult.keyResultId), keyResult, before));
}

function keyResultDrift(before: KeyResultDoc | undefined, now: KeyResultDoc, all: readonly KeyResultDoc[]): readonly Drift[] {
  const { objectiveId, keyResultId, cancelled } = now;
  const subject = { objectiveId, keyResultId };
  if (before === undefined) {
    const isNew = !cancelled && !all.some((each) => each.keyResultId === keyResultId);
    return isNew ? [{ kind: 'added', ...subject, position: now.addedPosition, at: now.addedAt, ...(now.replacesId !== undefined && { replacesId: now.replacesId }) }] : [];
  }
  if (cancelled) return [{ kind: 'dropped', ...subject, position: cancelled.position, at: cancelled.at, reason: cancelled.reason }];
  const nothing = Object.fromEntries(Object.keys(before.plan).map((field) => [field, null]));
  const changes = changesTo<'key-result.goalpost-moved'>(before.plan, { ...nothing, ...now.plan });
  return [
    ...changed('reworded', subject, changes.filter(({ field }) => field === 'title')),
    ...changed('re-targeted', subject, changes.filter(({ field }) => field !== 'title')),
  ];
}

function changesOf<Field extends keyof ObjectiveDoc>(before: ObjectiveDoc, now: ObjectiveDoc, names: readonly Field[]): readonly Change[] {
  return names.filter((field) => before[field] !== now[field]).map((field) => ({ field, from: before[field], to: now[field] }));
}

function changed(kind: Drift['kind'], subject: Pick<Drift, 'objectiveId' | 'keyResultId'>, changes: readonly Change[]): readonly Drift[] {
  return changes.length === 0 ? [] : [{ kind, ...subject, changes }];
}
