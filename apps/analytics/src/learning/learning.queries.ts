import { learning, learningViews, type CarriedLessonDoc, type DecisionDoc, type LessonDoc } from '@cairn/okr-views';
import { Found, Readings, type Reader } from '@cairn/service-kit';
import type { Page, Selection } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import type { DecisionsQuery, LessonsQuery } from './learning.dto.js';

export interface LessonList {
  readonly items: readonly Omit<LessonDoc | CarriedLessonDoc, 'position'>[];
}

export interface DecisionList {
  readonly items: readonly Omit<DecisionDoc, 'position'>[];
}

/** Lessons and decisions at any moment. */
@Injectable()
export class LearningQueries {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  /** Of the cycle that they were carried into with their follow-up there, else as they were put down. @throws CairnError `forbidden` */
  async lessons(reader: Reader, query: LessonsQuery): Promise<Found<LessonList>> {
    reader.access.requireReader();
    const { views, page, position } = await this.readings.open(reader, query, [learningViews]);
    const { toCycleId, cycleId } = query;
    if (toCycleId !== undefined) return listed(await views.list(learning.carriedLessons, { by: 'key', key: 'toCycleId', equals: toCycleId }, page), position);
    return listed(await views.list(learning.lessons, selection('cycleId', cycleId), page), position);
  }

  /** @throws CairnError `forbidden` */
  async decisions(reader: Reader, query: DecisionsQuery): Promise<Found<DecisionList>> {
    reader.access.requireReader();
    const { views, page, position } = await this.readings.open(reader, query, [learningViews]);
    const { ownerId, cycleId } = query;
    return listed(await views.list(learning.decisions, ownerId === undefined ? selection('cycleId', cycleId) : selection('ownerId', ownerId), page), position);
  }
}

function selection(key: string, equals: string | undefined): Selection {
  return equals === undefined ? { by: 'id' } : { by: 'key', key, equals };
}

function listed<Doc extends { readonly position: number }>({ items, next }: Page<Doc>, position: number): Found<{ readonly items: readonly Omit<Doc, 'position'>[] }> {
  return new Found({ items: items.map(({ doc: { position: _position, ...doc } }) => doc) }, { position, ...(next && { next }) });
}
