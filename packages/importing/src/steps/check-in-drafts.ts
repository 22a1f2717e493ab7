import type { JsonObject } from '@cairn/contracts';
import type { NewCheckIn } from '../judging/judge-check-ins.js';
import { saying } from './body.js';
import type { Draft } from './draft.js';
import type { PeopleIds } from './people.js';

const NO_REASON = 'Corrected in the log that was imported';

/** Check-ins and corrections, by the people who wrote them. */
export function checkInDrafts(checkIns: readonly NewCheckIn[], people: PeopleIds, importerId: string): readonly Draft[] {
  return checkIns.map((checkIn) => {
    const { row, id, at } = checkIn;
    const of = { kind: 'check-in', at, actorId: people.get(row.authorEmail) ?? importerId, about: row.id, method: 'POST', makes: id } as const;
    return { ...of, ...(checkIn.supersedes === null ? recording(checkIn) : correcting(checkIn, checkIn.supersedes)) };
  });
}

type Rest = Pick<Draft, 'path' | 'body' | 'what' | 'counts'>;

/** The time at which it was written down is told where the log's own time is another. */
function recording({ row, keyResultId, at }: NewCheckIn): Rest {
  const { value, confidence, health, note, effectiveAt, recordedAt, keyResult } = row;
  const figure: JsonObject = value === null ? { noNewFigure: true } : { value };
  const body = { ...figure, ...saying({ effectiveAt, recordedAt: recordedAt === at ? null : recordedAt, confidence, saidHealth: health, moved: note }) };
  return { path: `/key-results/${keyResultId}/check-ins`, body, what: `check-in ${keyResult}`, counts: 'checkIns' };
}

/** The note of a correction says why it was made. A value of null takes the figure back. */
function correcting({ row }: NewCheckIn, supersedes: string): Rest {
  const { value, confidence, health, note, keyResult } = row;
  const body = { value, ...saying({ confidence, saidHealth: health, reason: note ?? NO_REASON }) };
  return { path: `/check-ins/${supersedes}/correct`, body, what: `correct ${keyResult}`, counts: 'corrections' };
}
