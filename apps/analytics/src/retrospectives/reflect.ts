import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { asksForCause } from '@cairn/method';
import { refuse } from '@cairn/rhythm';
import type { GoalRead } from '../goals-read/goal.js';
import { isAtOrBelow, type Teams } from '../goals-read/teams.js';
import { requireWords } from '../requirements.js';
import { requireOpenRetrospective } from './require-retrospective.js';
import { placeOf, type Retrospective } from './retrospective.js';

/** Why a key result ended short. */
export interface RecordCause extends Pick<EventData<'retrospective.cause-recorded'>, 'keyResultId' | 'cause' | 'text'> {
  readonly kind: 'cause';
}

/** Whether an objective is kept, changed or given up. */
export interface RecordVerdict extends Pick<EventData<'retrospective.verdict-recorded'>, 'objectiveId' | 'verdict' | 'reason'> {
  readonly kind: 'verdict';
}

export type Reflection = RecordCause | RecordVerdict;

/** What a reflection reads: the retrospective's stream, that of the objective it is about, and the category `team`. */
export interface ReflectStates {
  readonly retrospective: Retrospective | undefined;
  readonly goal: GoalRead | undefined;
  readonly teams: Teams;
}

/**
 * Puts a cause or a verdict down; the last one counts, and saying the same again changes nothing.
 *
 * @throws CairnError `retrospective-unknown`, `retrospective-frozen`, `objective-unknown`, `objective-not-of-retrospective`, `key-result-unknown`, `cause-not-asked`,
 * `text-required`
 */
export function reflect(reflection: Reflection, states: ReflectStates): readonly NewEvent[] {
  return reflection.kind === 'cause' ? recordCause(reflection, states) : recordVerdict(reflection, states);
}

function recordCause({ keyResultId, cause, text }: RecordCause, states: ReflectStates): readonly NewEvent[] {
  const retrospective = requireOpenRetrospective(states.retrospective);
  requireAsked(requireOfRetrospective(states, retrospective, 'keyResultId'), keyResultId);
  const known = retrospective.causes[keyResultId];
  if (known !== undefined && known.cause === cause && known.text === text) return [];
  return [event('retrospective.cause-recorded', { ...placeOf(retrospective), keyResultId, cause, ...(text !== undefined && { text: requireWords(text, 'text') }) })];
}

/** One that is not scored yet may be asked of: its figures may tell already. */
function requireAsked({ scores }: GoalRead, keyResultId: string): void {
  const signed = Object.hasOwn(scores, keyResultId) ? scores[keyResultId] : undefined;
  if (signed === undefined) return refuse('key-result-unknown', 'There is no such key result.', { field: 'keyResultId' });
  if (signed.length > 0 && !signed.some(asksForCause)) refuse('cause-not-asked', 'A cause is asked for under a score of 0.7.', { field: 'keyResultId' });
}

function recordVerdict({ objectiveId, verdict, reason }: RecordVerdict, states: ReflectStates): readonly NewEvent[] {
  const retrospective = requireOpenRetrospective(states.retrospective);
  requireOfRetrospective(states, retrospective, 'objectiveId');
  const known = retrospective.verdicts[objectiveId];
  if (known !== undefined && known.verdict === verdict && known.reason === reason) return [];
  return [event('retrospective.verdict-recorded', { ...placeOf(retrospective), objectiveId, verdict, reason: requireWords(reason, 'reason') })];
}

/** Committed in its cycle, by its team or one below: also where another team has it now. */
function requireOfRetrospective({ goal, teams }: ReflectStates, { cycleId, teamId }: Retrospective, field: string): GoalRead {
  if (goal === undefined) return refuse('objective-unknown', 'There is no such objective.', { field });
  const isOf = goal.committed && goal.cycleId === cycleId && goal.teamIds.some((each) => isAtOrBelow(teams, each, teamId));
  return isOf ? goal : refuse('objective-not-of-retrospective', 'The objective is none that this retrospective looks back on.', { field });
}
