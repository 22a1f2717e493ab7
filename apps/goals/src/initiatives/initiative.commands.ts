import type { CommandOutcome } from '@cairn/commands';
import type { WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GoalWriter } from '../objectives/goal-writer.commands.js';
import { requirePlanner } from '../objectives/goal.rights.js';
import type { Objective } from '../objectives/objective.js';
import { KnownSubjects, type Subjects } from '../objectives/subjects.commands.js';
import { decideInitiative, requireInitiative, type InitiativeCommand } from './decide-initiative.js';

/** Plans a piece of work under a key result, or changes one. */
export class ChangeInitiative extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly objectiveId: string,
    readonly command: InitiativeCommand,
  ) {
    super();
  }
}

@CommandHandler(ChangeInitiative)
export class ChangeInitiativeHandler implements ICommandHandler<ChangeInitiative> {
  constructor(
    @Inject(GoalWriter) private readonly goals: GoalWriter,
    @Inject(KnownSubjects) private readonly subjects: KnownSubjects,
  ) {}

  /** @throws CairnError what `GoalWriter.execute` and `decideInitiative` refuse; `team-unknown`, `person-unknown` */
  execute({ write, objectiveId, command }: ChangeInitiative): Promise<CommandOutcome> {
    return this.goals.execute(write, {
      objectiveId,
      partId: command.type === 'AddInitiative' ? command.keyResultId : command.initiativeId,
      allow: async (goal) => {
        await requirePlanner(write, goal, placeOf(command, goal.objective));
        await this.subjects.require(write, subjectsOf(command));
      },
      decide: (states) => decideInitiative(command, states),
    });
  }
}

/** @throws CairnError `initiative-unknown` */
function placeOf(command: InitiativeCommand, objective: Objective): { readonly keyResultId: string; readonly ownerId?: string } {
  return command.type === 'AddInitiative' ? { keyResultId: command.keyResultId } : requireInitiative(objective, command.initiativeId);
}

function subjectsOf(command: InitiativeCommand): Subjects {
  const named = command.type === 'ReviseInitiative' ? command.changes : command.type === 'AddInitiative' ? command : {};
  return {
    teams: { field: 'helpingTeamIds', ids: named.helpingTeamIds ?? [] },
    people: { field: 'ownerId', ids: named.ownerId === undefined ? [] : [named.ownerId] },
  };
}
