import type { CommandOutcome } from '@cairn/commands';
import { parseSlotName } from '@cairn/method';
import { byMethod } from '@cairn/rhythm';
import type { WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isTold } from '../key-results/actor.context.js';
import { KeyResultDecisions } from '../key-results/key-result.decisions.js';
import { decide } from './slots.js';

/** Lets a slot pass without a check-in. */
export class ExcuseSlotOf extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly slot: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(ExcuseSlotOf)
export class ExcuseSlotHandler implements ICommandHandler<ExcuseSlotOf> {
  constructor(@Inject(KeyResultDecisions) private readonly decisions: KeyResultDecisions) {}

  async execute({ write, slot, reason }: ExcuseSlotOf): Promise<CommandOutcome> {
    const { keyResultId } = byMethod(() => parseSlotName(slot));
    return this.decisions.execute(write, keyResultId, async ({ subject: { teamId }, acting, placements }) => {
      if (!isTold(write)) await write.access.require('slots:excuse', teamId);
      return { stream: `rhythm-${teamId}`, decide: (states, context) => decide({ kind: 'excuse', keyResultId, slot, reason, acting, placements }, states, context) };
    });
  }
}
