import { guardedCategory, guardedStream, type CommandOutcome } from '@cairn/commands';
import { CairnError } from '@cairn/contracts';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cyclesFold } from '../goals-read/cycles.js';
import { objectiveFold } from '../goals-read/objective.js';
import { decide } from './alignment.js';
import type { AlignmentCommand, ProposeAlignment } from './alignment-command.js';
import { linkFold } from './link.js';
import { linksFold } from './links.js';
import { Sides } from './sides.queries.js';

type WithoutActing<C> = C extends unknown ? Omit<C, 'acting' | 'alignmentId'> : never;

/** What somebody wants of a link; who acts, and for which side, follows from the request. */
export type AlignmentWish = WithoutActing<AlignmentCommand>;

type Ends = Pick<ProposeAlignment, 'fromObjectiveId' | 'toObjectiveId'>;

/** Negotiates a link. */
export class ChangeAlignment extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly alignmentId: string,
    readonly wish: AlignmentWish,
  ) {
    super();
  }
}

@CommandHandler(ChangeAlignment)
export class ChangeAlignmentHandler implements ICommandHandler<ChangeAlignment> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Sides) private readonly sides: Sides,
  ) {}

  /** @throws CairnError `not-found` for an objective or link that the caller does not see; what the decision refuses */
  async execute({ write, alignmentId, wish }: ChangeAlignment): Promise<CommandOutcome> {
    const stream = `alignment-${alignmentId}`;
    const { fromObjectiveId, toObjectiveId } = wish.kind === 'propose' ? wish : await this.#endsOf(write, stream);
    const ends = { from: guardedStream(`objective-${fromObjectiveId}`, objectiveFold), to: guardedStream(`objective-${toObjectiveId}`, objectiveFold) };
    const { from, to } = await this.platform.runtime.look(write.envelope.org, ends);
    const acting = { personId: write.actorId, via: write.envelope.via, sides: await this.sides.of(write, { from, to }) };
    return this.platform.runtime.execute(
      {
        service: 'alignment',
        stream,
        reads: { ...ends, link: guardedStream(stream, linkFold), links: guardedCategory('alignment', linksFold), cycles: guardedCategory('cycle', cyclesFold) },
        decide: (states) => decide({ ...wish, alignmentId, acting }, states),
        ...(write.ifMatch !== undefined && { ifMatch: write.ifMatch }),
      },
      write.envelope,
    );
  }

  async #endsOf({ envelope: { org } }: WriteContext, stream: string): Promise<Ends> {
    const { link } = await this.platform.runtime.look(org, { link: guardedStream(stream, linkFold) });
    if (link === undefined) throw new CairnError('There is no such link.', { code: 'alignment-unknown', details: { field: 'alignmentId' } });
    return link;
  }
}
