import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { cycleFold } from '@cairn/rhythm';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireRetrospective } from '../retrospectives/require-retrospective.js';
import { retrospectiveFold } from '../retrospectives/retrospective.js';
import { carryLesson, followUpLesson, lessonFold, recordLesson, requireLesson, type Lesson, type RecordLesson } from './lesson.js';

/** What somebody wants of a lesson. */
export type LessonWish =
  | ({ readonly kind: 'record'; readonly retrospectiveId: string } & Omit<RecordLesson, 'lessonId'>)
  | { readonly kind: 'carry'; readonly toCycleId: string }
  | ({ readonly kind: 'follow-up' } & NonNullable<Lesson['followUp']>);

/** Puts a lesson down, carries it on, or follows it up. */
export class ChangeLesson extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly lessonId: string,
    readonly wish: LessonWish,
  ) {
    super();
  }
}

@CommandHandler(ChangeLesson)
export class ChangeLessonHandler implements ICommandHandler<ChangeLesson> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** @throws CairnError `forbidden`; what the decision refuses */
  async execute({ write, lessonId, wish }: ChangeLesson): Promise<CommandOutcome> {
    if (wish.kind === 'record') return this.#record(write, lessonId, wish);
    const stream = `lesson-${lessonId}`;
    const lesson = guardedStream(stream, lessonFold);
    const known = requireLesson((await this.platform.runtime.look(write.envelope.org, { lesson })).lesson);
    await write.access.require('retrospectives:write', known.teamId);
    const plan = { service: 'analytics', stream, ...(write.ifMatch !== undefined && { ifMatch: write.ifMatch }) } as const;
    if (wish.kind === 'follow-up') return this.platform.runtime.execute({ ...plan, reads: { lesson }, decide: (states) => followUpLesson(wish, states) }, write.envelope);
    const reads = { lesson, from: guardedStream(`cycle-${known.cycleId}`, cycleFold), to: guardedStream(`cycle-${wish.toCycleId}`, cycleFold) };
    return this.platform.runtime.execute({ ...plan, reads, decide: (states) => carryLesson(wish.toCycleId, states) }, write.envelope);
  }

  async #record(write: WriteContext, lessonId: string, { retrospectiveId, text, tags }: Extract<LessonWish, { readonly kind: 'record' }>): Promise<CommandOutcome> {
    const stream = `lesson-${lessonId}`;
    const retrospective = guardedStream(`retrospective-${retrospectiveId}`, retrospectiveFold);
    const { retrospective: known } = await this.platform.runtime.look(write.envelope.org, { retrospective });
    await write.access.require('retrospectives:write', requireRetrospective(known).teamId);
    const reads = { retrospective, lesson: guardedStream(stream, lessonFold) };
    return this.platform.runtime.execute({ service: 'analytics', stream, reads, decide: (states) => recordLesson({ lessonId, text, tags }, states) }, write.envelope);
  }
}
