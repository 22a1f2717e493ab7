import { derivedCommandId, guardedStream, type CommandOutcome, type CommandPlan, type Reads } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createHash } from 'node:crypto';
import { cycleFold, type Cycle } from '../cycles/cycle.js';
import { continueObjective } from './continue-objective.js';
import { continuedId } from './continued-id.js';
import { decideObjective } from './decide-objective.js';
import { GoalWriter } from './goal-writer.commands.js';
import { requireEditor } from './goal.rights.js';
import { objectiveFold, type Objective } from './objective.js';

/** Carries an objective on in another cycle: a draft there, and where it went on here. */
export class CarryOver extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly objectiveId: string,
    readonly toCycleId: string,
  ) {
    super();
  }
}

@CommandHandler(CarryOver)
export class CarryOverHandler implements ICommandHandler<CarryOver> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(GoalWriter) private readonly goals: GoalWriter,
  ) {}

  /**
   * Two commits, each under an id that follows from what it does: whoever tries again after a failure in between completes it.
   *
   * @throws CairnError what `GoalWriter.execute`, `continueObjective` and `carryOverObjective` refuse
   */
  async execute({ write, objectiveId, toCycleId }: CarryOver): Promise<CommandOutcome> {
    const toObjectiveId = continuedId(objectiveId, toCycleId);
    const { objective } = await this.goals.lookUp(write, objectiveId);
    if (objective.carriedTo !== toObjectiveId) await this.goals.again(() => this.#continue(write, objectiveId, { toObjectiveId, toCycleId }));
    return this.goals.execute(write, {
      objectiveId,
      allow: (goal) => requireEditor(write, goal),
      decide: (states, { at }) => decideObjective({ type: 'CarryOverObjective', toObjectiveId, toCycleId }, states, { at }),
    });
  }

  async #continue(write: WriteContext, objectiveId: string, { toObjectiveId, toCycleId }: { readonly toObjectiveId: string; readonly toCycleId: string }): Promise<CommandOutcome> {
    const goal = await this.goals.lookUp(write, objectiveId);
    await requireEditor(write, goal);
    const { org } = write.envelope;
    const concern = { keyResultIds: Object.keys(goal.objective.keyResults), toBeKept: false };
    const from = await this.goals.readsOf(org, goal.objective, { concern, prefix: 'from ' });
    const stream = `objective-${toObjectiveId}`;
    const plan: CommandPlan<Reads> = {
      service: 'goals',
      stream,
      reads: { ...from.reads, objective: guardedStream(stream, objectiveFold), cycle: guardedStream(`cycle-${toCycleId}`, cycleFold) },
      decide: (states, { at }) => {
        const next = { objective: states['objective'] as Objective | undefined, cycle: states['cycle'] as Cycle | undefined };
        return continueObjective({ type: 'ContinueObjective', objectiveId: toObjectiveId }, { ...next, from: from.statesIn(states) }, { at });
      },
    };
    const { idempotencyKey: _key, ...envelope } = write.envelope;
    const facts = ['objective-continued', objectiveId, toCycleId];
    return this.platform.runtime.execute(plan, { ...envelope, commandId: derivedCommandId(org, facts), requestHash: hashOf(facts) });
  }
}

/** The same facts are the same request, whoever sends it. */
function hashOf(facts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
