import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { personStandingFold } from '../goals-read/person.js';
import { requireRetrospective } from '../retrospectives/require-retrospective.js';
import { retrospectiveFold } from '../retrospectives/retrospective.js';
import { closeDecision, decisionFold, recordDecision, requireDecision, type Decision, type RecordDecision } from './decision.js';

/** What somebody wants of a decision. */
export type DecisionWish =
  | ({ readonly kind: 'record'; readonly retrospectiveId: string } & Omit<RecordDecision, 'decisionId'>)
  | { readonly kind: 'close'; readonly outcome: NonNullable<Decision['outcome']> };

/** Puts a decision down, or says what became of it. */
export class ChangeDecision extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly decisionId: string,
    readonly wish: DecisionWish,
  ) {
    super();
  }
}

@CommandHandler(ChangeDecision)
export class ChangeDecisionHandler implements ICommandHandler<ChangeDecision> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Whoever owns a decision closes it, too. @throws CairnError `forbidden`; what the decision refuses */
  async execute({ write, decisionId, wish }: ChangeDecision): Promise<CommandOutcome> {
    return wish.kind === 'record' ? this.#record(write, decisionId, wish) : this.#close(write, decisionId, wish.outcome);
  }

  async #record(write: WriteContext, decisionId: string, { retrospectiveId, text, ownerId, due }: Extract<DecisionWish, { readonly kind: 'record' }>): Promise<CommandOutcome> {
    const stream = `decision-${decisionId}`;
    const retrospective = guardedStream(`retrospective-${retrospectiveId}`, retrospectiveFold);
    const { retrospective: known } = await this.platform.runtime.look(write.envelope.org, { retrospective });
    await write.access.require('retrospectives:write', requireRetrospective(known).teamId);
    const reads = { retrospective, decision: guardedStream(stream, decisionFold), owner: guardedStream(`person-${ownerId}`, personStandingFold) };
    return this.platform.runtime.execute({ service: 'analytics', stream, reads, decide: (states) => recordDecision({ decisionId, text, ownerId, due }, states) }, write.envelope);
  }

  async #close(write: WriteContext, decisionId: string, outcome: NonNullable<Decision['outcome']>): Promise<CommandOutcome> {
    const stream = `decision-${decisionId}`;
    const decision = guardedStream(stream, decisionFold);
    const { ownerId, teamId } = requireDecision((await this.platform.runtime.look(write.envelope.org, { decision })).decision);
    if (ownerId !== write.actorId) await write.access.require('retrospectives:write', teamId);
    return this.platform.runtime.execute(
      { service: 'analytics', stream, reads: { decision }, decide: (states) => closeDecision(outcome, states), ...(write.ifMatch !== undefined && { ifMatch: write.ifMatch }) },
      write.envelope,
    );
  }
}
