import { instantOf, isMetric } from '@cairn/method';
import { pathOf, type Act } from '../acts/act.js';
import { termsAt, type ToldCheckIn } from '../goals/key-result-log.js';
import { HOUR } from '../timeline/local-clock.js';
import { CORRECTED, OFFERS, QUESTIONS, THANKS } from '../wording/talk.js';
import { figureAt } from '../goals/value.js';
import type { Talk } from './tell-check-in.js';

const CORRECTIONS = 0.04;
const ACKNOWLEDGEMENTS = 0.45;
/** So much of the way was too much or too little. */
const ERROR = 0.04;

/** What follows a check-in within 16 hours: the person mends a figure, the lead answers. */
export function* tellReactions(talk: Talk, checkInAt: number): Generator<Act> {
  const checkIn = talk.log.history.at(-1);
  if (checkIn === undefined) return;
  const [correctedAfter, answeredAfter] = [talk.random.between(2, 4), talk.random.between(5, 16)];
  if (talk.log.plan.course.noise > 0 && talk.random.chance(CORRECTIONS)) yield* tellCorrection(talk, checkIn, checkInAt + correctedAfter * HOUR);
  if (isForLead(talk) && talk.random.chance(ACKNOWLEDGEMENTS)) yield acknowledgement(talk, checkIn, checkInAt + answeredAfter * HOUR);
}

function isForLead({ objective, log }: Talk): boolean {
  return log.plan.responsible.personId !== objective.unit.lead.personId;
}

/** Only the figure of a metric is mended, and only to another one. */
function* tellCorrection({ log, objective, random }: Talk, checkIn: ToldCheckIn, at: number): Generator<Act> {
  const terms = termsAt(log, checkIn.recordedAt);
  if (!isMetric(terms) || typeof checkIn.value !== 'string') return;
  const way = Number(figureAt({ ...terms, start: '0', target: String(Number(terms.target) - Number(terms.start)) }, random.chance(0.5) ? ERROR : -ERROR, 6));
  const value = (Number(checkIn.value) + way).toFixed(log.plan.theme.decimals ?? 0);
  if (Number(value) === Number(checkIn.value)) return;
  log.history.push({ ...checkIn, id: `${log.keyResultId}.${log.history.length + 1}`, supersedes: checkIn.id, value, recordedAt: instantOf(Math.floor(at)) });
  yield {
    at: Math.floor(at),
    actorId: log.plan.responsible.personId,
    method: 'POST',
    path: pathOf`/check-ins/${checkIn.id}/correct`,
    body: { value, reason: random.pick(CORRECTED)[objective.unit.language] },
    what: 'correction of a check-in',
  };
}

/** Early warnings are thanked for; else it is thanks, a question or an offer. */
function acknowledgement({ objective, random }: Talk, checkIn: ToldCheckIn, at: number): Act {
  const how = checkIn.said === 'on-track' || random.chance(0.4) ? 'thanks' : random.pick(['question', 'offer'] as const);
  const words = { thanks: THANKS, question: QUESTIONS, offer: OFFERS }[how];
  const text = how === 'thanks' && random.chance(0.5) ? {} : { text: random.pick(words)[objective.unit.language] };
  return {
    at: Math.floor(at),
    actorId: objective.unit.lead.personId,
    method: 'POST',
    path: pathOf`/check-ins/${checkIn.id}/acknowledge`,
    body: { how, ...text },
    what: 'acknowledgement',
  };
}
