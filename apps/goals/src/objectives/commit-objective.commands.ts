import type { CommandOutcome } from '@cairn/commands';
import type { WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { limitsOf } from '../cycles/policy.js';
import { decideObjective } from './decide-objective.js';
import { FocusCounts } from './focus-counts.queries.js';
import { GoalWriter } from './goal-writer.commands.js';
import type { KnownGoal } from './goal.rights.js';
import type { CommitObjective } from './objective-commands.js';

/** What the owner says when committing. Without `readVersion` it is the version of `If-Match`, else the one that stands when it is decided. */
export interface Commitment {
  readonly readVersion?: number;
  readonly confidence?: CommitObjective['confidence'];
}

/** The owner accepts the responsibility for an objective. */
export class CommitToObjective extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly objectiveId: string,
    readonly commitment: Commitment,
  ) {
    super();
  }
}

@CommandHandler(CommitToObjective)
export class CommitToObjectiveHandler implements ICommandHandler<CommitToObjective> {
  constructor(
    @Inject(GoalWriter) private readonly goals: GoalWriter,
    @Inject(FocusCounts) private readonly counts: FocusCounts,
  ) {}

  /** @throws CairnError what `GoalWriter.execute` and `decideObjective` refuse */
  async execute({ write, objectiveId, commitment: { readVersion, confidence } }: CommitToObjective): Promise<CommandOutcome> {
    let ownerHas = 0;
    return this.goals.execute(write, {
      objectiveId,
      signs: true,
      allow: async (goal) => {
        ownerHas = await this.#ownerHas(write.envelope.org, goal);
      },
      decide: (states, { at }) => {
        const read = readVersion ?? write.ifMatch ?? states.objective?.version ?? 0;
        return decideObjective({ type: 'CommitObjective', actorId: write.actorId, readVersion: read, ownerHas, ...(confidence && { confidence }) }, states, { at });
      },
    });
  }

  /** Counted only where the policy enforces it. */
  async #ownerHas(org: string, { objective, cycle }: KnownGoal): Promise<number> {
    if (cycle === undefined || !limitsOf(cycle.policy).enforced) return 0;
    return this.counts.objectivesOf(org, objective.ownerId, objective.cycleId);
  }
}
