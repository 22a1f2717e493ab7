import { guardedStream, type CommandEnvelope, type CommandOutcome, type CommandPlan, type DecisionContext } from '@cairn/commands';
import { CairnError, isCairnError, type NewEvent } from '@cairn/contracts';
import { instantOf } from '@cairn/method';
import { isDelegate, keyResultIn, objectiveFold, type KeyResultStates, type TeamPlacement } from '@cairn/rhythm';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Acting } from '../acting.js';
import { actingIn, isTold, requireActor } from './actor.context.js';
import { readsOf } from './key-result.reads.js';
import { keyResultUnknown, visibilityFold, wholeOf, type Subject } from './subject.js';
import { TeamPlacements } from './team-placements.reading.js';

/** How often a command is planned anew because its key result came to another team or person meanwhile. */
const ATTEMPTS = 3;

/** What a decision about a key result starts from. */
export interface Circumstances {
  readonly subject: Subject;
  readonly acting: Acting;
  readonly placements: readonly TeamPlacement[];
}

/** One intention about a key result. */
export interface KeyResultPlan extends Pick<CommandPlan<never>, 'sealFor'> {
  /** The stream that gets the commit. */
  readonly stream: string;
  readonly decide: (states: KeyResultStates, context: DecisionContext) => readonly NewEvent[];
  /** The check-in that `If-Match` speaks of; absent: the stream. */
  readonly checkInId?: string;
}

/** Carries out commands about one key result, on the streams that its check-ins and slots depend on. */
@Injectable()
export class KeyResultDecisions {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(TeamPlacements) private readonly placements: TeamPlacements,
  ) {}

  /**
   * @throws CairnError `forbidden`; `key-result-unknown`, for one restricted away from the caller too; `command-contended` (retriable); what the
   *   plan's decision refuses
   */
  async execute(write: WriteContext, keyResultId: string, planFor: (circumstances: Circumstances) => Promise<KeyResultPlan>): Promise<CommandOutcome> {
    await requireActor(write);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const subject = await this.#subject(write, keyResultId);
      const acting = await actingIn(write, subject.teamId);
      const plan = await planFor({ subject, acting, placements: await this.placements.of(write.envelope.org, subject.teamId) });
      const outcome = await this.#attempt(write, subject, plan);
      if (outcome !== 'moved') return outcome;
    }
    throw new CairnError('Too many changes at once; try again.', { code: 'command-contended', retriable: true, details: { keyResultId } });
  }

  async #attempt(write: WriteContext, subject: Subject, { stream, decide, sealFor, checkInId }: KeyResultPlan): Promise<CommandOutcome | 'moved'> {
    const { ifMatch } = write;
    const plan: CommandPlan<ReturnType<typeof readsOf>> = {
      service: 'check-ins',
      stream,
      reads: readsOf(subject),
      decide: (states, context) => {
        requireUnmoved(subject, states);
        return decide(states, context);
      },
      ...(ifMatch !== undefined && { ifMatch }),
      ...(checkInId !== undefined && { seenVersion: ({ seenVersions }) => seenVersions[checkInId] }),
      ...(sealFor && { sealFor }),
    };
    try {
      return await this.platform.runtime.execute(plan, await this.#envelope(write, subject));
    } catch (error) {
      if (isCairnError(error, SUBJECT_MOVED)) return 'moved';
      throw error;
    }
  }

  async #subject(write: WriteContext, keyResultId: string): Promise<Subject> {
    const stream = `objective-${wholeOf(keyResultId)}`;
    const { objective, visibility } = await this.platform.runtime.look(write.envelope.org, {
      objective: guardedStream(stream, objectiveFold),
      visibility: guardedStream(stream, visibilityFold),
    });
    const keyResult = objective && keyResultIn(objective, keyResultId);
    if (objective === undefined || keyResult === undefined || visibility === undefined) return keyResultUnknown();
    if (!isTold(write) && !(await write.access.sees(visibility))) return keyResultUnknown();
    const { objectiveId, cycleId, teamId } = objective;
    return { objectiveId, cycleId, teamId, keyResultId, responsibleId: keyResult.responsibleId };
  }

  /** What a delegate does is recorded as done for the person responsible. */
  async #envelope(write: WriteContext, subject: Subject): Promise<CommandEnvelope> {
    const { envelope, actorId } = write;
    if (actorId === subject.responsibleId || envelope.via === 'import') return envelope;
    const { responsible, organization } = await this.platform.runtime.look(envelope.org, readsOf(subject));
    const at = envelope.loadAt ?? instantOf(this.platform.clock());
    return isDelegate(responsible, actorId, { at, timeZone: organization.timeZone }) ? { ...envelope, onBehalfOf: subject.responsibleId } : envelope;
  }
}

const SUBJECT_MOVED = 'subject-moved';

/** The streams that were read are those of the team and the person that the key result had when they were chosen. */
function requireUnmoved({ teamId, keyResultId, responsibleId }: Subject, { objective }: KeyResultStates): void {
  const keyResult = objective && keyResultIn(objective, keyResultId);
  if (objective?.teamId === teamId && keyResult?.responsibleId === responsibleId) return;
  throw new CairnError('The key result has come to another team or person meanwhile.', { code: SUBJECT_MOVED, retriable: true, details: { keyResultId } });
}
