import { guardedCategory, guardedStream, unguardedCategory, type CommandOutcome } from '@cairn/commands';
import { canonicalText, isCairnError } from '@cairn/contracts';
import { ALL_PROJECTIONS, learning } from '@cairn/okr-views';
import { cycleFold } from '@cairn/rhythm';
import { PLATFORM, Readings, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createHash } from 'node:crypto';
import { goalFold, objectiveIdOf } from '../goals-read/goal.js';
import { teamsFold } from '../goals-read/teams.js';
import { requireSeenGoal } from '../goals-read/seen-goal.queries.js';
import { decisionCountsFold, lessonCountsFold } from '../learning/counts.js';
import { RetrospectiveContents } from '../pdca/content.queries.js';
import { pagesOf } from '../pdca/paging.js';
import { freeze, type Freezing } from './freeze.js';
import { openRetrospective } from './open-retrospective.js';
import { reflect, type Reflection } from './reflect.js';
import { requireRetrospective } from './require-retrospective.js';
import { retrospectiveFold, type RetrospectivePlace } from './retrospective.js';

/** What somebody wants of a retrospective. */
export type RetrospectiveWish = ({ readonly kind: 'open' } & Omit<RetrospectivePlace, 'retrospectiveId'>) | Reflection | { readonly kind: 'freeze' };

/** How often a content is made anew because something was added meanwhile. */
const ATTEMPTS = 3;

/** Opens, fills or freezes a retrospective. */
export class ChangeRetrospective extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly retrospectiveId: string,
    readonly wish: RetrospectiveWish,
  ) {
    super();
  }
}

@CommandHandler(ChangeRetrospective)
export class ChangeRetrospectiveHandler implements ICommandHandler<ChangeRetrospective> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(RetrospectiveContents) private readonly contents: RetrospectiveContents,
  ) {}

  /** @throws CairnError `forbidden`, `not-found` for an objective that the caller does not see; what the decision refuses */
  async execute({ write, retrospectiveId, wish }: ChangeRetrospective): Promise<CommandOutcome> {
    if (wish.kind === 'open') return this.#open(write, { retrospectiveId, cycleId: wish.cycleId, teamId: wish.teamId });
    await this.#requireRight(write, retrospectiveId);
    return wish.kind === 'freeze' ? this.#freeze(write, retrospectiveId) : this.#reflect(write, retrospectiveId, wish);
  }

  async #open(write: WriteContext, place: RetrospectivePlace): Promise<CommandOutcome> {
    await write.access.require('retrospectives:write', place.teamId);
    const stream = streamOf(place.retrospectiveId);
    const reads = { retrospective: guardedStream(stream, retrospectiveFold), cycle: guardedStream(`cycle-${place.cycleId}`, cycleFold), teams: unguardedCategory('team', teamsFold) };
    return this.platform.runtime.execute({ service: 'analytics', stream, reads, decide: (states, context) => openRetrospective(place, states, context) }, write.envelope);
  }

  async #reflect(write: WriteContext, retrospectiveId: string, reflection: Reflection): Promise<CommandOutcome> {
    const stream = streamOf(retrospectiveId);
    const objectiveId = reflection.kind === 'cause' ? objectiveIdOf(reflection.keyResultId) : reflection.objectiveId;
    const goal = guardedStream(`objective-${objectiveId}`, goalFold);
    await requireSeenGoal(write.access, (await this.platform.runtime.look(write.envelope.org, { goal })).goal);
    const reads = { retrospective: guardedStream(stream, retrospectiveFold), goal, teams: unguardedCategory('team', teamsFold) };
    return this.platform.runtime.execute({ service: 'analytics', stream, reads, decide: (states) => reflect(reflection, states), ...seenBy(write) }, write.envelope);
  }

  /** Made of the state at the head; whatever is added before it lands makes it anew. */
  async #freeze(write: WriteContext, retrospectiveId: string): Promise<CommandOutcome> {
    const stream = streamOf(retrospectiveId);
    const retrospective = guardedStream(stream, retrospectiveFold);
    const reads = { retrospective, lessons: guardedCategory('lesson', lessonCountsFold), decisions: guardedCategory('decision', decisionCountsFold) };
    for (let attempt = 1; ; attempt += 1) {
      const freezing = await this.#freezing(write, retrospectiveId);
      try {
        return await this.platform.runtime.execute({ service: 'analytics', stream, reads, decide: (states, context) => freeze(freezing, states, context), ...seenBy(write) }, write.envelope);
      } catch (error) {
        if (attempt === ATTEMPTS || !isCairnError(error, 'retrospective-changed')) throw error;
      }
    }
  }

  /** The clock is that of the position, so that it can be made again from the position alone. */
  async #freezing({ access, envelope: { org } }: WriteContext, retrospectiveId: string): Promise<Freezing> {
    const { position } = await this.platform.history.head(org);
    const reading = await this.readings.open({ access, minPosition: position }, { asOf: String(position) }, ALL_PROJECTIONS);
    const doc = await reading.views.get(learning.retrospectives, retrospectiveId);
    if (doc === undefined || doc.state === 'frozen') return NOTHING_TO_FREEZE;
    const { content, methodVersion, policyVersion, learnt } = await this.contents.build(org, reading, doc);
    const contentSha256 = createHash('sha256').update(canonicalText(content)).digest('hex');
    return { atPosition: position, methodVersion, policyVersion, contentSha256, seenVersion: doc.version, seenLearnt: learnt, pages: pagesOf(content) };
  }

  async #requireRight(write: WriteContext, retrospectiveId: string): Promise<void> {
    const { retrospective } = await this.platform.runtime.look(write.envelope.org, { retrospective: guardedStream(streamOf(retrospectiveId), retrospectiveFold) });
    await write.access.require('retrospectives:write', requireRetrospective(retrospective).teamId);
  }
}

/** Stands for a content where there is none to be made: the decision says why, or knows the command from before. */
const NOTHING_TO_FREEZE: Freezing = { atPosition: 0, methodVersion: 0, policyVersion: 0, contentSha256: '', seenVersion: -1, seenLearnt: 0, pages: [] };

function streamOf(retrospectiveId: string): string {
  return `retrospective-${retrospectiveId}`;
}

function seenBy({ ifMatch }: WriteContext): { readonly ifMatch?: number } {
  return ifMatch === undefined ? {} : { ifMatch };
}
