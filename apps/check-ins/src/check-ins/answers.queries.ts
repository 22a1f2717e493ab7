import type { AnswersDoc, CheckInDoc, ObjectiveDoc, SealedAnswer } from '@cairn/okr-views';
import { PLATFORM, type Access, type Platform } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { openAnswers, type OpenedAnswer } from './answer-opening.reading.js';

/** A text as the caller gets it; nobody answered: it is absent. */
export type ShownAnswer = OpenedAnswer | { readonly hidden: true };

/** What was said in a check-in and in answer to it. */
export interface ShownAnswers {
  readonly moved?: ShownAnswer;
  readonly inTheWay?: ShownAnswer;
  readonly next?: ShownAnswer;
  /** Texts of acknowledgements, by event. */
  readonly acknowledgements: Readonly<Record<string, ShownAnswer>>;
}

/** A check-in whose words are asked for. */
export interface Asked {
  readonly doc: Pick<CheckInDoc, 'id' | 'actor' | 'onBehalfOf'>;
  /** Absent: nothing was said. */
  readonly said: AnswersDoc | undefined;
}

/** What the right to read a key result's answers follows from. */
export interface AnswersOf {
  readonly objective: Pick<ObjectiveDoc, 'ownerId' | 'teamId'>;
  readonly responsibleId: string;
}

interface Placed {
  readonly checkInId: string;
  readonly place: string;
  readonly answer: SealedAnswer;
}

const ANSWERS = ['moved', 'inTheWay', 'next'] as const;

/** Shows what people said to those it was said to: whoever said it, the person responsible, the owner, the team and its leads. */
@Injectable()
export class Answers {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** By check-in. @throws CairnError `seal-broken`, `seal-key-unknown`: faults of the storage */
  async shown(access: Access, of: AnswersOf, asked: readonly Asked[]): Promise<ReadonlyMap<string, ShownAnswers>> {
    const readsAll = await mayReadAll(access, of);
    const readable = new Set(asked.filter(({ doc }) => readsAll || isOwn(access, doc)).map(({ doc }) => doc.id));
    const places = asked.flatMap(({ doc, said }) => placesIn(doc.id, said));
    const open = places.filter(({ checkInId }) => readable.has(checkInId));
    const texts = await openAnswers(this.platform.sealer, access.caller.org, open.map(({ answer }) => answer));
    const byPlace = new Map(open.map((each, index) => [keyOf(each), texts[index]]));
    const shown = new Map<string, ShownAnswers>(asked.map(({ doc }) => [doc.id, { acknowledgements: {} }]));
    for (const each of places) shown.set(each.checkInId, withAnswer(shown.get(each.checkInId), each, byPlace.get(keyOf(each)) ?? { hidden: true }));
    return shown;
  }
}

async function mayReadAll(access: Access, { objective, responsibleId }: AnswersOf): Promise<boolean> {
  const { personId, role } = access.caller;
  if (personId === undefined || role === 'analyst') return false;
  return personId === responsibleId || personId === objective.ownerId || access.may('answers:read', objective.teamId);
}

function isOwn({ caller: { personId } }: Access, { actor, onBehalfOf }: Asked['doc']): boolean {
  return personId !== undefined && (personId === actor || personId === onBehalfOf);
}

function placesIn(checkInId: string, said: AnswersDoc | undefined): readonly Placed[] {
  if (said === undefined) return [];
  const answers = ANSWERS.flatMap((place): Placed[] => (said[place] === undefined ? [] : [{ checkInId, place, answer: said[place] }]));
  return [...answers, ...said.acknowledgements.map((answer) => ({ checkInId, place: answer.eventId, answer }))];
}

function keyOf({ checkInId, place }: Placed): string {
  return `${checkInId} ${place}`;
}

function withAnswer(shown: ShownAnswers = { acknowledgements: {} }, { place }: Placed, answer: ShownAnswer): ShownAnswers {
  if (ANSWERS.some((name) => name === place)) return { ...shown, [place]: answer };
  return { ...shown, acknowledgements: { ...shown.acknowledgements, [place]: answer } };
}
