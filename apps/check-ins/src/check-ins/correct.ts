import { event, type NewEvent } from '@cairn/contracts';
import {
  lastStatedConfidence,
  nextIdOf,
  ofKeyResult,
  refuse,
  requireGoal,
  standingBy,
  withCorrections,
  type CheckInEntry,
  type Goal,
  type KeyResultStates,
} from '@cairn/rhythm';
import { requireReason } from '../refusal.js';
import type { CheckInCorrections, CorrectCheckIn } from './check-in-command.js';
import { correctionsOf, type Correction } from './corrections.js';
import { requireOpen, requireResponsible } from './requirements.js';
import { requireAnswer, requireConfidence, requireEffectiveAt, requireValue } from './statement.js';

/**
 * A check-in is never edited: another one takes its place, with reason and author, and can be corrected in its turn. By the person responsible
 * or a delegate; in a closed cycle by an admin.
 */
export function correct(command: CorrectCheckIn, states: KeyResultStates, at: string): readonly NewEvent[] {
  const goal = requireGoal(command.keyResultId, states);
  requireRight(command, goal, states, at);
  const entry = requireStanding(command.checkInId, states.checkIns);
  const reason = requireReason(command.reason);
  const changes = correctionsOf(entry, requireSound(command.changes, goal, states, at), command.before);
  if (changes.length === 0) return [];
  requireAnswered(entry, changes, { goal, states, via: command.acting.via });
  return [
    event('check-in.corrected', {
      ...ofKeyResult(goal),
      checkInId: nextIdOf(command.keyResultId, states.checkIns),
      supersedes: entry.id,
      changes: [...changes],
      reason,
    }),
  ];
}

/** @throws CairnError those of `requireOpen` and `requireResponsible` */
function requireRight({ acting }: CorrectCheckIn, goal: Goal, states: KeyResultStates, at: string): void {
  if (goal.cycle.phase === 'closed' && acting.capacities.includes('admin')) return;
  requireOpen(goal);
  requireResponsible(acting, goal, states, at);
}

/** @throws CairnError `check-in-unknown`, `check-in-superseded` with the check-in that took its place in `by` */
function requireStanding(checkInId: string, entries: readonly CheckInEntry[]): CheckInEntry {
  const by = entries.find(({ supersedes }) => supersedes === checkInId);
  if (by !== undefined) refuse('check-in-superseded', 'The check-in was corrected before.', { field: 'checkInId', by: by.id });
  return entries.find(({ id }) => id === checkInId) ?? refuse('check-in-unknown', 'There is no such check-in.', { field: 'checkInId' });
}

/** The same rules as for a check-in, for what the correction says; `effectiveAt` as an instant. */
function requireSound(changes: CheckInCorrections, goal: Goal, states: KeyResultStates, at: string): CheckInCorrections {
  const { effectiveAt, value, confidence } = changes;
  if (value !== undefined && value !== null) requireValue(goal, value);
  if (confidence !== undefined) requireConfidence(confidence);
  return effectiveAt === undefined ? changes : { ...changes, effectiveAt: requireEffectiveAt(effectiveAt, goal, states, at) };
}

interface Circumstances {
  readonly goal: Goal;
  readonly states: KeyResultStates;
  readonly via: string;
}

const TALK: readonly Correction['field'][] = ['confidence', 'saidHealth', 'inTheWay', 'next'];

/** Whoever mends a figure need not talk again; whoever changes what was said needs an answer where a check-in would. */
function requireAnswered(entry: CheckInEntry, changes: readonly Correction[], { goal, states, via }: Circumstances): void {
  if (via === 'import' || !changes.some(({ field }) => TALK.includes(field))) return;
  const { effectiveAt, confidence, said, answers } = withCorrections(entry, changes);
  const confidenceBefore = lastStatedConfidence(standingBy(states.checkIns, effectiveAt, entry.id), goal);
  requireAnswer({ confidence, confidenceBefore, saidHealth: said, answers });
}
