import { guardedStream, type CommandOutcome } from '@cairn/commands';
import type { NewEvent } from '@cairn/contracts';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isTold } from '../key-results/actor.context.js';
import { KeyResultDecisions, type Circumstances, type KeyResultPlan } from '../key-results/key-result.decisions.js';
import { authorsFold } from './authors.js';
import { BeforeAnswersReading } from './before-answers.reading.js';
import type { AcknowledgeCheckIn, CheckInCommand, CorrectCheckIn, RecordCheckIn } from './check-in-command.js';
import { decide } from './check-in.js';

/** What is asked of a key result's check-ins, before it is known as what the asker acts. */
export type AskedOfCheckIns =
  | Omit<RecordCheckIn, 'acting' | 'placements'>
  | Omit<CorrectCheckIn, 'acting' | 'before'>
  | Omit<AcknowledgeCheckIn, 'acting'>;

/** Records, corrects or acknowledges a check-in. */
export class ChangeCheckIns extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly asked: AskedOfCheckIns,
  ) {
    super();
  }
}

@CommandHandler(ChangeCheckIns)
export class ChangeCheckInsHandler implements ICommandHandler<ChangeCheckIns> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(KeyResultDecisions) private readonly decisions: KeyResultDecisions,
    @Inject(BeforeAnswersReading) private readonly beforeAnswers: BeforeAnswersReading,
  ) {}

  execute({ write, asked }: ChangeCheckIns): Promise<CommandOutcome> {
    return this.decisions.execute(write, asked.keyResultId, (circumstances) => this.#plan(write, asked, circumstances));
  }

  async #plan(write: WriteContext, asked: AskedOfCheckIns, { subject, acting, placements }: Circumstances): Promise<KeyResultPlan> {
    switch (asked.kind) {
      case 'record':
        return planned({ ...asked, acting, placements });
      case 'acknowledge':
        if (!isTold(write)) await write.access.require('check-ins:acknowledge', subject.teamId);
        return this.#acknowledgement(write, { ...asked, acting });
      case 'correct':
        return this.#correction(write, { ...asked, acting, before: {} });
      default:
        return asked satisfies never;
    }
  }

  /** What is said to somebody is about them: either erasure forgets it. */
  async #acknowledgement(write: WriteContext, command: AcknowledgeCheckIn): Promise<KeyResultPlan> {
    const { org } = write.envelope;
    const { authors } = await this.platform.runtime.look(org, { authors: guardedStream(`check-ins-${command.keyResultId}`, authorsFold) });
    return this.#about(org, authors[command.checkInId], command);
  }

  async #correction(write: WriteContext, command: CorrectCheckIn): Promise<KeyResultPlan> {
    const { org } = write.envelope;
    const { texts, authorId } = await this.beforeAnswers.of(org, command.checkInId, write.actorId);
    return this.#about(org, authorId, { ...command, before: texts });
  }

  /** The plan of a command on a check-in, whose texts are about somebody, too. */
  #about(org: string, personId: string | undefined, command: AcknowledgeCheckIn | CorrectCheckIn): KeyResultPlan {
    const about = personId === undefined ? {} : { about: { kind: 'person', org, personId } as const };
    return { ...planned(command), checkInId: command.checkInId, sealFor: (_event: NewEvent) => about };
  }
}

function planned(command: CheckInCommand): KeyResultPlan {
  return { stream: `check-ins-${command.keyResultId}`, decide: (states, context) => decide(command, states, context) };
}
