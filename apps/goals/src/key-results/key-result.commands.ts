import type { CommandOutcome } from '@cairn/commands';
import type { WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { limitsOf } from '../cycles/policy.js';
import { decideInTurn } from '../objectives/decide-in-turn.js';
import { FocusCounts } from '../objectives/focus-counts.queries.js';
import { GoalWriter, type Concern } from '../objectives/goal-writer.commands.js';
import { requireEditor, type KnownGoal } from '../objectives/goal.rights.js';
import type { Objective } from '../objectives/objective.js';
import { KnownSubjects } from '../objectives/subjects.commands.js';
import { decideKeyResult, KEY_RESULT_EVIDENCE } from './decide-key-result.js';
import type { KeyResultCommand } from './key-result-commands.js';

/** Adds key results to an objective or changes them; several changes are one act, and one commit. */
export class ChangeKeyResults extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly objectiveId: string,
    readonly commands: readonly KeyResultCommand[],
    /** The key result that is edited; absent where one is added. */
    readonly keyResultId?: string,
  ) {
    super();
  }
}

@CommandHandler(ChangeKeyResults)
export class ChangeKeyResultsHandler implements ICommandHandler<ChangeKeyResults> {
  constructor(
    @Inject(GoalWriter) private readonly goals: GoalWriter,
    @Inject(KnownSubjects) private readonly subjects: KnownSubjects,
    @Inject(FocusCounts) private readonly counts: FocusCounts,
  ) {}

  /** @throws CairnError what `GoalWriter.execute` and `decideKeyResult` refuse; `person-unknown` */
  execute({ write, objectiveId, commands, keyResultId }: ChangeKeyResults): Promise<CommandOutcome> {
    let counted = commands;
    return this.goals.execute(write, {
      objectiveId,
      ...(keyResultId !== undefined && { partId: keyResultId }),
      allow: async (goal) => {
        if (!commands.every(({ type }) => type === 'ScoreKeyResult')) await requireEditor(write, goal);
        await this.subjects.require(write, { people: { field: 'responsibleId', ids: commands.flatMap(responsibleIn) } });
        counted = await Promise.all(commands.map((command) => this.#counted(write.envelope.org, command, goal)));
      },
      ...(commands.some(({ type }) => KEY_RESULT_EVIDENCE[type] !== undefined) && { concern: (objective) => concernOf(commands, objective) }),
      decide: (states, turn) => decideInTurn(counted, { states, turn }, (command, now) => decideKeyResult(command, now, turn)),
    });
  }

  /** Counted only where the policy enforces it. */
  async #counted(org: string, command: KeyResultCommand, { objective, cycle }: KnownGoal): Promise<KeyResultCommand> {
    if (command.type !== 'AddKeyResult' || cycle === undefined || !limitsOf(cycle.policy).enforced) return command;
    return { ...command, responsibleHas: await this.counts.keyResultsOf(org, command.responsibleId, objective.cycleId) };
  }
}

function concernOf(commands: readonly KeyResultCommand[], { keyResults }: Objective): Concern {
  const all = Object.keys(keyResults);
  const named = commands.flatMap((command) => ('keyResultId' in command && KEY_RESULT_EVIDENCE[command.type] !== undefined ? [command.keyResultId] : []));
  const isOfAll = commands.some(({ type }) => KEY_RESULT_EVIDENCE[type] === 'all');
  return {
    keyResultIds: isOfAll ? all : [...new Set(named)].filter((id) => all.includes(id)),
    toBeKept: commands.some((command) => command.type === 'ChangeKeyResult' && command.changes.mode === 'kept'),
  };
}

function responsibleIn(command: KeyResultCommand): readonly string[] {
  if (command.type === 'ReplaceKeyResult') return [command.by.responsibleId];
  return command.type === 'AddKeyResult' || command.type === 'ChangeResponsible' ? [command.responsibleId] : [];
}
