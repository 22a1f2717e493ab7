import { event, type EventData, foldOf, type NewEvent } from '@cairn/contracts';
import { readDate } from '@cairn/method';
import { byMethod, refuse } from '@cairn/rhythm';
import type { PersonStanding } from '../goals-read/person.js';
import { requireWords } from '../requirements.js';
import { requireOpenRetrospective } from '../retrospectives/require-retrospective.js';
import { placeOf, type Retrospective, type RetrospectivePlace } from '../retrospectives/retrospective.js';

/** What a retrospective decided: somebody owns it until a day. */
export interface Decision extends RetrospectivePlace {
  readonly decisionId: string;
  readonly ownerId: string;
  readonly outcome: EventData<'decision.closed'>['outcome'] | null;
}

/** The stream of a decision, folded; undefined while there is none. */
export const decisionFold = foldOf<Decision | undefined>(undefined, {
  'decision.recorded': (_, { data: { decisionId, ownerId, ...place } }) => ({ ...placeOf(place), decisionId, ownerId, outcome: null }),
  'decision.closed': (decision, { data: { outcome } }) => decision && { ...decision, outcome },
});

export type RecordDecision = Pick<EventData<'decision.recorded'>, 'decisionId' | 'text' | 'ownerId' | 'due'>;

/** The streams of the retrospective, of the decision and of its owner. */
export interface RecordDecisionStates {
  readonly retrospective: Retrospective | undefined;
  readonly decision: Decision | undefined;
  readonly owner: PersonStanding;
}

/**
 * Puts a decision down, while the retrospective is open.
 *
 * @throws CairnError `retrospective-unknown`, `retrospective-frozen`, `decision-exists`, `person-unknown`, `person-deactivated`, `not-a-date`, `text-required`
 */
export function recordDecision({ decisionId, text, ownerId, due }: RecordDecision, { retrospective, decision, owner }: RecordDecisionStates): readonly NewEvent[] {
  const place = placeOf(requireOpenRetrospective(retrospective));
  if (decision !== undefined) refuse('decision-exists', 'A decision with this id exists.', { field: 'decisionId' });
  if (owner === 'unknown') refuse('person-unknown', 'There is no such person.', { field: 'ownerId' });
  if (owner === 'gone') refuse('person-deactivated', 'The person has left.', { field: 'ownerId' });
  return [event('decision.recorded', { ...place, decisionId, text: requireWords(text, 'text'), ownerId, due: byMethod(() => readDate(due, 'due')) })];
}

/** Says what became of a decision. @throws CairnError `decision-unknown`, `decision-closed` */
export function closeDecision(outcome: EventData<'decision.closed'>['outcome'], { decision: known }: { readonly decision: Decision | undefined }): readonly NewEvent[] {
  const decision = requireDecision(known);
  if (decision.outcome !== null) refuse('decision-closed', 'The decision is closed.', { field: 'decisionId', outcome: decision.outcome });
  return [event('decision.closed', { ...placeOf(decision), decisionId: decision.decisionId, outcome })];
}

/** @throws CairnError `decision-unknown` */
export function requireDecision(decision: Decision | undefined): Decision {
  return decision ?? refuse('decision-unknown', 'There is no such decision.', { field: 'decisionId' });
}
