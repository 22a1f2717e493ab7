import { event, type EventData, foldOf, type NewEvent } from '@cairn/contracts';
import { refuse, type CycleRead } from '@cairn/rhythm';
import { requireCycle, requireWords } from '../requirements.js';
import { requireOpenRetrospective } from '../retrospectives/require-retrospective.js';
import { placeOf, type Retrospective, type RetrospectivePlace } from '../retrospectives/retrospective.js';

/** Something learnt, where it came from, and the cycles that it was carried into. */
export interface Lesson extends RetrospectivePlace {
  readonly lessonId: string;
  /** In the order of carrying. */
  readonly toCycleIds: readonly string[];
  /** What was said last, since it was carried last. */
  readonly followUp: Pick<EventData<'lesson.followed-up'>, 'used' | 'text'> | null;
}

/** The stream of a lesson, folded; undefined while there is none. */
export const lessonFold = foldOf<Lesson | undefined>(undefined, {
  'lesson.recorded': (_, { data: { lessonId, ...place } }) => ({ ...placeOf(place), lessonId, toCycleIds: [], followUp: null }),
  'lesson.carried': (lesson, { data: { toCycleId } }) => lesson && { ...lesson, toCycleIds: [...lesson.toCycleIds, toCycleId], followUp: null },
  'lesson.followed-up': (lesson, { data: { used, text } }) => lesson && { ...lesson, followUp: { used, text } },
});

export type RecordLesson = Pick<EventData<'lesson.recorded'>, 'lessonId' | 'text' | 'tags'>;

/**
 * Puts down what was learnt, while the retrospective is open.
 *
 * @throws CairnError `retrospective-unknown`, `retrospective-frozen`, `lesson-exists`, `text-required`
 */
export function recordLesson({ lessonId, text, tags }: RecordLesson, { retrospective, lesson }: { readonly retrospective: Retrospective | undefined; readonly lesson: Lesson | undefined }): readonly NewEvent[] {
  const place = placeOf(requireOpenRetrospective(retrospective));
  if (lesson !== undefined) refuse('lesson-exists', 'A lesson with this id exists.', { field: 'lessonId' });
  return [event('lesson.recorded', { ...place, lessonId, text: requireWords(text, 'text'), tags })];
}

/** The lesson's stream, and those of the cycle that it comes from and of the one that it goes to. */
export interface CarryStates {
  readonly lesson: Lesson | undefined;
  readonly from: CycleRead | undefined;
  readonly to: CycleRead | undefined;
}

/**
 * Takes a lesson along into a later cycle, where its follow-up is asked for. Twice into the same is once.
 *
 * @throws CairnError `lesson-unknown`, `cycle-unknown`, `cycle-not-later`, `cycle-closed`
 */
export function carryLesson(toCycleId: string, { lesson: known, from, to }: CarryStates): readonly NewEvent[] {
  const lesson = requireLesson(known);
  if (lesson.toCycleIds.includes(toCycleId)) return [];
  const target = requireCycle(to, 'toCycleId');
  if (target.start <= requireCycle(from, 'cycleId').start) refuse('cycle-not-later', 'A lesson is carried into a later cycle.', { field: 'toCycleId' });
  if (target.phase === 'closed' || target.phase === 'archived') refuse('cycle-closed', 'The cycle is closed.', { field: 'toCycleId' });
  return [event('lesson.carried', { ...placeOf(lesson), lessonId: lesson.lessonId, toCycleId })];
}

/**
 * Says whether a carried lesson was used in the cycle that it was carried into last.
 *
 * @throws CairnError `lesson-unknown`, `lesson-not-carried`, `text-required`
 */
export function followUpLesson({ used, text }: NonNullable<Lesson['followUp']>, { lesson: known }: Pick<CarryStates, 'lesson'>): readonly NewEvent[] {
  const lesson = requireLesson(known);
  if (lesson.toCycleIds.length === 0) refuse('lesson-not-carried', 'The lesson was not carried into another cycle.', { field: 'lessonId' });
  if (lesson.followUp?.used === used && lesson.followUp.text === text) return [];
  return [event('lesson.followed-up', { ...placeOf(lesson), lessonId: lesson.lessonId, used, text: requireWords(text, 'text') })];
}

/** @throws CairnError `lesson-unknown` */
export function requireLesson(lesson: Lesson | undefined): Lesson {
  return lesson ?? refuse('lesson-unknown', 'There is no such lesson.', { field: 'lessonId' });
}
