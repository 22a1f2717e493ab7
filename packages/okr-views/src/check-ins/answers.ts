import { isSealed } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import type { AnswersDoc, SealedAnswer } from './check-in-docs.js';

const ANSWERS = ['moved', 'inTheWay', 'next'] as const;
type AnswerTexts = Pick<AnswersDoc, (typeof ANSWERS)[number]>;

/** What a check-in answers, each with the place that its seal is bound to. */
export function recordedAnswers({ id: eventId, data }: FollowedEvent<'check-in.recorded'>): AnswerTexts {
  const given = ANSWERS.flatMap((name) => (data[name] === undefined ? [] : [[name, answerOf(eventId, `/${name}`, data[name])]]));
  return Object.fromEntries(given) as AnswerTexts;
}

/** What a correction answers: what it does not change it says as before, in the words and under the seal of then. */
export function correctedAnswers({ id: eventId, data: { changes } }: FollowedEvent<'check-in.corrected'>, before: AnswersDoc | undefined): AnswerTexts {
  const answers = new Map(ANSWERS.flatMap((name) => (before?.[name] === undefined ? [] : [[name as string, before[name]] as const])));
  for (const [index, { field, to }] of changes.entries()) {
    if (!ANSWERS.some((name) => name === field)) continue;
    if (to === undefined) answers.delete(field);
    else answers.set(field, answerOf(eventId, `/changes/${index}/to`, to as SealedAnswer['text']));
  }
  return Object.fromEntries(answers);
}

/** A seal names its own place: that of the schema's version in which it was written. */
function answerOf(eventId: string, path: string, text: SealedAnswer['text']): SealedAnswer {
  return { eventId, path: isSealed(text) ? text.path : path, text };
}
