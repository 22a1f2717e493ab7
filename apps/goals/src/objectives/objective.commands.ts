import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cycleFold } from '../cycles/cycle.js';
import { decideInTurn } from './decide-in-turn.js';
import { decideObjective, OBJECTIVE_EVIDENCE } from './decide-objective.js';
import { GoalWriter } from './goal-writer.commands.js';
import { requireEditor, requireOwnerOrLead, requireRight, requireWriter, type KnownGoal } from './goal.rights.js';
import type { CreateObjective, ObjectiveCommand } from './objective-commands.js';
import { objectiveFold } from './objective.js';
import { KnownSubjects, type Subjects } from './subjects.commands.js';

/** Writes an objective down in a cycle. */
export class DraftObjective extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly cycleId: string,
    readonly command: CreateObjective,
  ) {
    super();
  }
}

/** Changes an objective; several changes are one act, and one commit. */
export class ChangeObjective extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly objectiveId: string,
    readonly commands: readonly ObjectiveCommand[],
  ) {
    super();
  }
}

@CommandHandler(DraftObjective)
export class DraftObjectiveHandler implements ICommandHandler<DraftObjective> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(KnownSubjects) private readonly subjects: KnownSubjects,
  ) {}

  /** @throws CairnError `forbidden`, `team-unknown`, `person-unknown`, what `decideObjective` refuses */
  async execute({ write, cycleId, command }: DraftObjective): Promise<CommandOutcome> {
    const { teamId, ownerId, objectiveId } = command;
    await requireWriter(write);
    await requireRight(write, 'drafts:write', teamId);
    await this.subjects.require(write, { teams: { field: 'teamId', ids: [teamId] }, people: { field: 'ownerId', ids: [ownerId] } });
    const stream = `objective-${objectiveId}`;
    const plan = {
      service: 'goals',
      stream,
      reads: { objective: guardedStream(stream, objectiveFold), cycle: guardedStream(`cycle-${cycleId}`, cycleFold) },
      decide: (states: Parameters<typeof decideObjective>[1], { at }: { readonly at: string }) => decideObjective(command, states, { at }),
    } as const;
    return this.platform.runtime.execute(plan, write.envelope);
  }
}

@CommandHandler(ChangeObjective)
export class ChangeObjectiveHandler implements ICommandHandler<ChangeObjective> {
  constructor(
    @Inject(GoalWriter) private readonly goals: GoalWriter,
    @Inject(KnownSubjects) private readonly subjects: KnownSubjects,
  ) {}

  /** @throws CairnError what `GoalWriter.execute` and `decideObjective` refuse; `team-unknown`, `person-unknown` */
  execute({ write, objectiveId, commands }: ChangeObjective): Promise<CommandOutcome> {
    const readsCheckIns = commands.some(({ type }) => OBJECTIVE_EVIDENCE.has(type));
    return this.goals.execute(write, {
      objectiveId,
      allow: async (goal) => {
        for (const command of commands) await allow(command, write, goal);
        await this.subjects.require(write, subjectsOf(commands));
      },
      ...(readsCheckIns && { concern: ({ keyResults }) => ({ keyResultIds: Object.keys(keyResults), toBeKept: false }) }),
      decide: (states, turn) => decideInTurn(commands, { states, turn }, (command, now) => decideObjective(command, now, turn)),
    });
  }
}

async function allow(command: ObjectiveCommand, write: WriteContext, goal: KnownGoal): Promise<void> {
  switch (command.type) {
    case 'CommitObjective':
    case 'ScoreObjective':
      return;
    case 'RestrictObjective':
    case 'OpenObjective':
      return requireOwnerOrLead(write, goal);
    case 'MoveObjective':
      await requireEditor(write, goal);
      return requireRight(write, 'drafts:write', command.teamId);
    default:
      return requireEditor(write, goal);
  }
}

/** The teams and people to whom an objective is given, or shown. */
function subjectsOf(commands: readonly ObjectiveCommand[]): Subjects {
  const moved = commands.flatMap((command) => (command.type === 'MoveObjective' ? [command.teamId] : []));
  const given = commands.flatMap((command) => (command.type === 'ChangeOwner' ? [command.ownerId] : []));
  const shown = commands.flatMap((command) => (command.type === 'RestrictObjective' ? [command.audience] : []));
  const field = shown.length > 0 ? 'audience' : undefined;
  return {
    teams: { field: field ?? 'teamId', ids: [...moved, ...shown.flatMap(({ teamIds }) => teamIds)] },
    people: { field: field ?? 'ownerId', ids: [...given, ...shown.flatMap(({ personIds }) => personIds)] },
  };
}
