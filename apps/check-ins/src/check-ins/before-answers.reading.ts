import { checkInViews, okrViews, type AnswersDoc, type SealedAnswer } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { readingPosition, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { openAnswers } from './answer-opening.reading.js';
import type { AnswerTexts } from './check-in-command.js';

/** What a check-in answered, opened for its correction. */
export interface BeforeAnswers {
  readonly texts: AnswerTexts;
  /** Who said it, where that is another than the one who corrects: what is repeated of it is sealed with both keys. */
  readonly authorId?: string;
}

interface SaidBefore {
  readonly name: keyof AnswerTexts;
  readonly text: string;
  readonly authorId: string;
}

const ANSWERS = ['moved', 'inTheWay', 'next'] as const;

/**
 * Opens the answers that a correction replaces. A text is sealed with two keys at most: besides the corrector's own words those of one other
 * person are given, so that nobody's words outlive their key in somebody else's correction.
 */
@Injectable()
export class BeforeAnswersReading {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** @throws CairnError `position-not-reached`, `follower-parked` (retriable) */
  async of(org: string, checkInId: string, correctorId: string): Promise<BeforeAnswers> {
    const views = await this.#views(org);
    const doc = await views.get(okrViews.answers, checkInId);
    if (doc === undefined) return { texts: {} };
    const said = await this.#opened(org, doc, await authorsOf(views, checkInId));
    const authorId = said.find((each) => each.authorId !== correctorId)?.authorId;
    const usable = said.filter((each) => each.authorId === correctorId || each.authorId === authorId);
    return { texts: Object.fromEntries(usable.map(({ name, text }) => [name, text])), ...(authorId !== undefined && { authorId }) };
  }

  /** What a check-in says never changes; views that have come as far as the log does now have it. */
  async #views(org: string): Promise<ViewsAt> {
    const { views, following, history } = this.platform;
    await following.waitFor(checkInViews.storage, await history.head(org));
    return new ViewsAt(views, org, await readingPosition({ views, org, projections: [checkInViews.storage] }));
  }

  async #opened(org: string, doc: AnswersDoc, authors: ReadonlyMap<string, string>): Promise<readonly SaidBefore[]> {
    const answers = ANSWERS.flatMap((name): { name: keyof AnswerTexts; answer: SealedAnswer }[] => (doc[name] === undefined ? [] : [{ name, answer: doc[name] }]));
    const opened = await openAnswers(this.platform.sealer, org, answers.map(({ answer }) => answer));
    return answers.flatMap(({ name, answer: { eventId } }, index) => {
      const [text, authorId] = [opened[index], authors.get(eventId)];
      return text !== undefined && 'text' in text && authorId !== undefined ? [{ name, text: text.text, authorId }] : [];
    });
  }
}

/** Who wrote each event that the check-in's answers may come from: its own, and those of the ones it supersedes. */
async function authorsOf(views: ViewsAt, checkInId: string): Promise<ReadonlyMap<string, string>> {
  const authors = new Map<string, string>();
  for (let id: string | undefined = checkInId; id !== undefined; ) {
    const doc: Awaited<ReturnType<typeof views.get<{ eventId: string; actor: string; supersedes?: string }>>> = await views.get(okrViews.checkIns, id);
    if (doc !== undefined) authors.set(doc.eventId, doc.actor);
    id = doc?.supersedes;
  }
  return authors;
}
