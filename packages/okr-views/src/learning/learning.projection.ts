import { CairnError } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import { defineProjection, type Documents } from '@cairn/views';
import type { Stamp } from '../projecting/stamp.js';
import type { LearningDocs, RetrospectiveDoc } from './learning-docs.js';

type Docs = Documents<LearningDocs>;
type Place = Pick<FollowedEvent, 'version' | 'position' | 'at'>;

/** Retrospectives, and the lessons and decisions that came out of them. A frozen content is a document for each of its parts. */
export const learningViews = defineProjection<LearningDocs>({
  name: 'learning-views',
  version: 1,
  views: {
    retrospectives: { keys: ['cycleId', 'teamId'] },
    frozenPages: { keys: [] },
    lessons: { keys: ['retrospectiveId', 'cycleId', 'teamId', 'toCycleId'] },
    carriedLessons: { keys: ['toCycleId', 'lessonId'] },
    decisions: { keys: ['retrospectiveId', 'cycleId', 'teamId', 'ownerId'] },
  },
  on: {
    'retrospective.opened': (event, docs) => {
      const { atPosition: openedAtPosition, ...place } = event.data;
      docs.put('retrospectives', place.retrospectiveId, { ...place, state: 'open', openedAtPosition, causes: [], verdicts: [], ...stamp(event) });
    },
    'retrospective.cause-recorded': (event, docs) => {
      const { keyResultId, cause, text } = event.data;
      const said = { keyResultId, cause, ...(text !== undefined && { text }) };
      return evolve(docs, event, (doc) => ({ ...doc, causes: withLast(doc.causes, said, (each) => each.keyResultId) }));
    },
    'retrospective.verdict-recorded': (event, docs) => {
      const { objectiveId, verdict, reason } = event.data;
      return evolve(docs, event, (doc) => ({ ...doc, verdicts: withLast(doc.verdicts, { objectiveId, verdict, reason }, (each) => each.objectiveId) }));
    },
    'retrospective.frozen': async (event, docs) => {
      const { retrospectiveId, cycleId: _cycle, teamId: _team, content, ...frozen } = event.data;
      await evolve(docs, event, (doc) => ({ ...doc, state: 'frozen', frozen: { ...frozen, at: event.at } }));
      docs.put('frozenPages', frozenPageId(retrospectiveId, 0), { content, ...stamp(event) });
    },
    'retrospective.page-frozen': (event, docs) => {
      const { retrospectiveId, page, content } = event.data;
      docs.put('frozenPages', frozenPageId(retrospectiveId, page), { content, ...stamp(event) });
    },
    'lesson.recorded': (event, docs) => docs.put('lessons', event.data.lessonId, { ...event.data, toCycleId: null, ...stamp(event) }),
    'lesson.carried': async (event, docs) => {
      const { lessonId, toCycleId } = event.data;
      const lesson = known(await docs.get('lessons', lessonId), lessonId);
      docs.put('lessons', lessonId, { ...lesson, toCycleId, ...stamp(event, lesson) });
      const { retrospectiveId, cycleId, teamId, text } = lesson;
      docs.put('carriedLessons', carriedLessonId(lessonId, toCycleId), { retrospectiveId, cycleId, teamId, lessonId, toCycleId, text, ...stamp(event) });
    },
    'lesson.followed-up': async (event, docs) => {
      const { lessonId, used, text } = event.data;
      const lesson = known(await docs.get('lessons', lessonId), lessonId);
      docs.put('lessons', lessonId, { ...lesson, ...stamp(event, lesson) });
      const id = carriedLessonId(lessonId, lesson.toCycleId ?? '');
      const carried = known(await docs.get('carriedLessons', id), id);
      docs.put('carriedLessons', id, { ...carried, followUp: { used, text, at: event.at }, ...stamp(event, carried) });
    },
    'decision.recorded': (event, docs) => docs.put('decisions', event.data.decisionId, { ...event.data, outcome: null, ...stamp(event) }),
    'decision.closed': async (event, docs) => {
      const { decisionId, outcome } = event.data;
      const decision = known(await docs.get('decisions', decisionId), decisionId);
      docs.put('decisions', decisionId, { ...decision, outcome, ...stamp(event, decision) });
    },
  },
});

/** The views, as queries name them. */
export const learning = {
  retrospectives: learningViews.view('retrospectives'),
  frozenPages: learningViews.view('frozenPages'),
  lessons: learningViews.view('lessons'),
  carriedLessons: learningViews.view('carriedLessons'),
  decisions: learningViews.view('decisions'),
} as const;

/** @param page counted from 0 */
export function frozenPageId(retrospectiveId: string, page: number): string {
  return `${retrospectiveId}|${page}`;
}

function carriedLessonId(lessonId: string, toCycleId: string): string {
  return `${lessonId}|${toCycleId}`;
}

async function evolve(docs: Docs, event: FollowedEvent & { readonly data: { readonly retrospectiveId: string } }, to: (doc: RetrospectiveDoc) => RetrospectiveDoc): Promise<void> {
  const { retrospectiveId } = event.data;
  const doc = known(await docs.get('retrospectives', retrospectiveId), retrospectiveId);
  docs.put('retrospectives', retrospectiveId, { ...to(doc), ...stamp(event, doc) });
}

function stamp({ version, position, at }: Place, before?: Pick<Stamp, 'createdAt'>): Stamp {
  return { version, position, at, createdAt: before?.createdAt ?? at };
}

function withLast<T>(said: readonly T[], last: T, keyOf: (each: T) => string): readonly T[] {
  const byKey = new Map(said.map((each) => [keyOf(each), each]));
  return [...byKey.set(keyOf(last), last).values()];
}

/** No service writes a log with events about what was never made, so nothing is guessed. @throws CairnError `subject-unknown` */
function known<Doc>(doc: Doc | undefined, id: string): Doc {
  if (doc === undefined) throw new CairnError('The event is about something that the log does not have.', { code: 'subject-unknown', details: { id } });
  return doc;
}
