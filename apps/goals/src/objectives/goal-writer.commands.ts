import { guardedStream, unguardedStream, type CommandOutcome, type CommandPlan, type DecisionContext, type Reads, type StatesOf } from '@cairn/commands';
import { CairnError, isCairnError, type NewEvent } from '@cairn/contracts';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { cycleFold } from '../cycles/cycle.js';
import { checkInsFold, mergedCheckIns, type CheckIns } from '../key-results/check-ins.js';
import { slotReads, wasEverKept, type SlotReads } from '../key-results/kept-slots.reads.js';
import type { KeyResult } from '../key-results/key-result.js';
import { TeamPlacements } from '../key-results/team-placements.queries.js';
import { organizationFold } from '../organization/organization.js';
import { requireSeen, requireWriter, type KnownGoal } from './goal.rights.js';
import { objectiveFold, versionOfPart, type Objective } from './objective.js';
import { requireObjective, type ObjectiveStates } from './objective-states.js';

/** Key results whose check-ins a command decides on. */
export interface Concern {
  readonly keyResultIds: readonly string[];
  /** Will some of them be kept slot by slot by this very command? */
  readonly toBeKept: boolean;
}

/** Something that somebody wants of an objective or of a part of it. */
export interface GoalAct {
  readonly objectiveId: string;
  /** The key result or initiative that is edited; absent: the objective itself. */
  readonly partId?: string;
  /** Is the whole of it signed, and not only edited at one place? */
  readonly signs?: true;
  /** @throws CairnError `forbidden` */
  readonly allow: (goal: KnownGoal) => Promise<void>;
  readonly concern?: (objective: Objective) => Concern;
  readonly decide: (states: ObjectiveStates, context: DecisionContext) => readonly NewEvent[];
}

/** The reads of one objective's states, whichever stream is written. */
export interface GoalReads {
  readonly reads: Reads;
  readonly statesIn: (states: Readonly<Record<string, unknown>>) => ObjectiveStates;
}

/** How often an act is planned anew because what it concerns had changed. */
const ATTEMPTS = 3;

/** Carries out what is wanted of objectives: looks what it concerns, asks whether it may be, and decides on exactly what it reads. */
@Injectable()
export class GoalWriter {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(TeamPlacements) private readonly placements: TeamPlacements,
  ) {}

  /** @throws CairnError `objective-unknown`, `forbidden`, `precondition-failed`, what the decision refuses; `command-contended` (retriable) */
  execute(write: WriteContext, act: GoalAct): Promise<CommandOutcome> {
    return this.again(() => this.#attempt(write, act));
  }

  /** The objective and its cycle at the head, if the caller sees it. @throws CairnError `objective-unknown` */
  async lookUp(write: WriteContext, objectiveId: string): Promise<KnownGoal> {
    await requireWriter(write);
    const { org } = write.envelope;
    const found = await this.platform.runtime.look(org, { objective: guardedStream(`objective-${objectiveId}`, objectiveFold) });
    const objective = await requireSeen(write, found.objective);
    const { cycle } = await this.platform.runtime.look(org, { cycle: guardedStream(`cycle-${objective.cycleId}`, cycleFold) });
    return { objective, cycle };
  }

  /** What an objective's commands read, and guard but for settings and slots; of its check-ins those that it concerns. @param prefix of the names of the reads */
  async readsOf(org: string, objective: Objective, { concern, prefix = '' }: { readonly concern: Concern | undefined; readonly prefix?: string }): Promise<GoalReads> {
    const core = {
      [`${prefix}objective`]: guardedStream(`objective-${objective.objectiveId}`, objectiveFold),
      [`${prefix}cycle`]: guardedStream(`cycle-${objective.cycleId}`, cycleFold),
      [`${prefix}organization`]: unguardedStream('organization', organizationFold),
    };
    const keyResultIds = concern?.keyResultIds ?? [];
    const checkIns = Object.fromEntries(keyResultIds.map((id) => [`check-ins ${id}`, guardedStream(`check-ins-${id}`, checkInsFold)]));
    const slots = await this.#slotsOf(org, objective, concern);
    return {
      reads: { ...core, ...checkIns, ...slots.reads },
      statesIn: (states) => {
        const goal = { objective: states[`${prefix}objective`], cycle: states[`${prefix}cycle`], organization: states[`${prefix}organization`] } as ObjectiveStates;
        if (concern === undefined) return goal;
        requireAsPlanned(objective, goal.objective);
        return { ...goal, checkIns: mergedCheckIns(keyResultIds.map((id) => states[`check-ins ${id}`] as CheckIns)), slots: slots.slotsIn(states) };
      },
    };
  }

  /** Plans anew while what an act concerns changes between the look and the decision. */
  async again<Result>(attempt: () => Promise<Result>): Promise<Result> {
    for (let left = ATTEMPTS - 1; left > 0; left -= 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!isCairnError(error, 'command-contended')) throw error;
      }
    }
    return attempt();
  }

  async #attempt(write: WriteContext, act: GoalAct): Promise<CommandOutcome> {
    const goal = await this.lookUp(write, act.objectiveId);
    await act.allow(goal);
    const { reads, statesIn } = await this.readsOf(write.envelope.org, goal.objective, { concern: act.concern?.(goal.objective) });
    const plan: CommandPlan<Reads> = {
      service: 'goals',
      stream: `objective-${act.objectiveId}`,
      reads,
      decide: (states, context) => act.decide(statesIn(states), context),
      ...preconditionOf(write, act),
    };
    return this.platform.runtime.execute(plan, write.envelope);
  }

  async #slotsOf(org: string, objective: Objective, concern: Concern | undefined): Promise<SlotReads> {
    const kept = (concern?.keyResultIds ?? [])
      .map((id) => objective.keyResults[id])
      .filter((keyResult): keyResult is KeyResult => keyResult !== undefined && (concern?.toBeKept === true || wasEverKept(keyResult)));
    return slotReads(objective, kept, kept.length === 0 ? [] : await this.placements.of(org, objective.teamId));
  }
}

/** Which check-ins and slots were read follows from the objective as it was looked at: another one is planned for anew. */
function requireAsPlanned(looked: Objective, objective: Objective | undefined): void {
  if (objective?.version === looked.version) return;
  throw new CairnError('The objective changed while this was being decided.', { code: 'command-contended', retriable: true, details: { stream: `objective-${looked.objectiveId}` } });
}

/**
 * An edit holds if its part is unchanged since the version that the caller has seen, whatever happened beside it; who signs must have seen all of it.
 */
function preconditionOf({ ifMatch }: WriteContext, { partId, signs }: GoalAct): Pick<CommandPlan<Reads>, 'ifMatch' | 'seenVersion'> {
  if (ifMatch === undefined) return {};
  if (signs) return { ifMatch };
  const seenVersion = (states: StatesOf<Reads>): number | undefined => {
    const objective = requireObjective(states['objective'] as Objective | undefined);
    const changed = versionOfPart(objective, partId);
    return changed !== undefined && changed <= ifMatch && ifMatch <= objective.version ? ifMatch : changed;
  };
  return { ifMatch, seenVersion };
}
