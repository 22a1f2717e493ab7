import { checkInViews, goalViews, okrViews, type AnswersDoc, type CheckInDoc } from '@cairn/okr-views';
import { Found, Readings, type PageQuery, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { pageOf } from '../edge/page.reading.js';
import { SeenGoals } from '../key-results/seen-goals.reading.js';
import { keyResultUnknown } from '../key-results/subject.js';
import { Answers, type ShownAnswers } from './answers.queries.js';
import type { CheckInDto } from './check-in-answer.dto.js';

/** The check-ins of a key result as they are read. */
@Injectable()
export class CheckInsQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(SeenGoals) private readonly seenGoals: SeenGoals,
    @Inject(Answers) private readonly answers: Answers,
  ) {}

  /** In the order of the history, corrected ones too. @throws CairnError `key-result-unknown` */
  async ofKeyResult(reader: Reader, keyResultId: string, query: PageQuery): Promise<Found<{ readonly items: readonly CheckInDto[] }>> {
    const { access } = reader;
    access.requireReader();
    const reading = await this.readings.open(reader, query, [goalViews, checkInViews]);
    const objective = await this.seenGoals.objectiveOf(access, keyResultId);
    const keyResult = (await reading.views.get(okrViews.keyResults, keyResultId)) ?? keyResultUnknown();
    const { items, next } = pageOf(await trueThen(reading, keyResultId, query), placeOf, reading);
    const said = await saidIn(reading, keyResultId);
    const { responsibleId } = keyResult;
    const shown = await this.answers.shown(access, { objective, responsibleId }, items.map((doc) => ({ doc, said: said.get(doc.id) })));
    return new Found({ items: items.map((doc) => answerOf(doc, shown.get(doc.id))) }, { position: reading.position, ...(next && { next }) });
  }
}

/** Those that were true by `effectiveOn`, where that is asked. */
async function trueThen({ views, effectiveOn }: Reading, keyResultId: string, query: PageQuery): Promise<readonly CheckInDoc[]> {
  const found = await views.all(okrViews.checkIns, { by: 'key', key: 'keyResultId', equals: keyResultId });
  const docs = found.map(({ doc }) => doc).filter((doc) => query.effectiveOn === undefined || doc.effectiveAt <= effectiveOn);
  return docs.sort((one, other) => one.recordedPosition - other.recordedPosition || one.index - other.index);
}

function placeOf({ recordedPosition, id }: CheckInDoc) {
  return { value: recordedPosition, id };
}

async function saidIn({ views }: Reading, keyResultId: string): Promise<ReadonlyMap<string, AnswersDoc>> {
  const found = await views.all(okrViews.answers, { by: 'key', key: 'keyResultId', equals: keyResultId });
  return new Map(found.map(({ id, doc }) => [id, doc]));
}

const PLAIN = [
  'id', 'keyResultId', 'objectiveId', 'cycleId', 'teamId', 'slot', 'timeliness', 'effectiveAt', 'recordedAt', 'learntAt', 'value', 'confidence', 'previousNext', 'actor', 'onBehalfOf',
  'via', 'policyVersion', 'supersedes', 'supersededBy', 'reason', 'version',
] as const satisfies readonly (keyof CheckInDoc & keyof CheckInDto)[];

function answerOf(doc: CheckInDoc, { acknowledgements = {}, ...answers }: Partial<ShownAnswers> = {}): CheckInDto {
  const plain = Object.fromEntries(PLAIN.filter((name) => doc[name] !== undefined).map((name) => [name, doc[name]]));
  return {
    ...(plain as Pick<CheckInDto, (typeof PLAIN)[number]>),
    noNewFigure: doc.value === undefined,
    ...(doc.said !== undefined && { saidHealth: doc.said }),
    ...answers,
    acknowledgements: doc.acknowledgements.map(({ eventId, actor, at, how }) => {
      const text = acknowledgements[eventId];
      return { actor, at, how, ...(text && { text }) };
    }),
    position: doc.recordedPosition,
  };
}
