import type { EventData } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import { checkInsFold, type CheckInEntry } from '@cairn/rhythm';
import type { Documents } from '@cairn/views';
import { change, known } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import { correctedAnswers, recordedAnswers } from './answers.js';
import type { CheckInDoc, CheckInDocs } from './check-in-docs.js';

type Of<T extends 'check-in.recorded' | 'check-in.corrected'> = FollowedEvent<T>;

/** Streams `check-ins-<key result>`. What a check-in says follows the fold that decisions read; a corrected one stays and names its correction. */
export const checkInHandlers = handlersFor<CheckInDocs>()({
  'check-in.recorded': (event, docs) => {
    const { recordedAt: learntAt, policyVersion } = event.data;
    put(docs, event, { ...entryAfter(event, []), policyVersion, ...(learntAt !== undefined && { learntAt }) });
    putAnswers(docs, event, recordedAnswers(event));
  },
  'check-in.corrected': async (event, docs) => {
    const { supersedes, reason, checkInId } = event.data;
    const superseded = known(await docs.get('checkIns', supersedes), supersedes);
    const { supersededBy: _by, acknowledgements: _acknowledgements, onBehalfOf: _other, ...said } = superseded;
    await change(docs, { view: 'checkIns', id: supersedes, event }, (doc) => ({ ...doc, supersededBy: checkInId }));
    put(docs, event, { ...entryAfter(event, [said]), policyVersion: superseded.policyVersion, reason });
    putAnswers(docs, event, correctedAnswers(event, await docs.get('answers', supersedes)));
  },
  'check-in.acknowledged': async (event, docs) => {
    const { checkInId, keyResultId, how, text } = event.data;
    const acknowledgement = { eventId: event.id, actor: event.actor, at: event.at, how, hasText: text !== undefined };
    await change(docs, { view: 'checkIns', id: checkInId, event }, (doc) => ({ ...doc, acknowledgements: [...doc.acknowledgements, acknowledgement] }));
    if (text === undefined) return;
    const answers = (await docs.get('answers', checkInId)) ?? { checkInId, keyResultId, acknowledgements: [], ...born(event) };
    docs.put('answers', checkInId, { ...answers, acknowledgements: [...answers.acknowledgements, { eventId: event.id, path: '/text', text }] });
  },
});

type Said = CheckInEntry & Pick<CheckInDoc, 'policyVersion'> & { readonly learntAt?: string; readonly reason?: string };

function put(docs: Documents<CheckInDocs>, event: Of<'check-in.recorded'> | Of<'check-in.corrected'>, said: Said): void {
  const { keyResultId, objectiveId, cycleId, teamId, checkInId } = event.data;
  const { actor, onBehalfOf, via, id: eventId, position: recordedPosition, index } = event;
  const recorded = { keyResultId, objectiveId, cycleId, teamId, actor, ...(onBehalfOf !== undefined && { onBehalfOf }), via, eventId, recordedPosition, index };
  docs.put('checkIns', checkInId, { ...said, ...recorded, acknowledgements: [], ...born(event) });
}

function putAnswers(docs: Documents<CheckInDocs>, event: Of<'check-in.recorded'> | Of<'check-in.corrected'>, answers: ReturnType<typeof recordedAnswers>): void {
  const { checkInId, keyResultId } = event.data;
  if (Object.keys(answers).length > 0) docs.put('answers', checkInId, { checkInId, keyResultId, ...answers, acknowledgements: [], ...born(event) });
}

/** The check-in or correction that the event adds to those before it. */
function entryAfter(event: Of<'check-in.recorded'> | Of<'check-in.corrected'>, before: readonly CheckInEntry[]): CheckInEntry {
  return known(checkInsFold.evolve(before, event).at(-1), (event.data as EventData<'check-in.recorded'>).checkInId);
}
