import { guardedCategory, guardedStream, type CommandOutcome } from '@cairn/commands';
import { goalViews } from '@cairn/okr-views';
import { PLATFORM, Readings, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { seenBy } from '../edge/seen.commands.js';
import { Founding } from '../organization/founding.commands.js';
import { checkedInCyclesFold } from './checked-in-cycles.js';
import { countGoals } from './count-goals.queries.js';
import type { CycleCommand } from './cycle-commands.js';
import { cycleFold, cyclesFold } from './cycle.js';
import { CYCLE_CATEGORIES, decideCycle } from './decide-cycle.js';
import { requireCycle } from './require-cycle.js';

type Counted = Extract<CycleCommand, { readonly type: 'ActivateCycle' | 'CloseCycle' }>;

/** A command on a cycle as it comes in: the counts are made here, of the views. */
export type CycleAct = Exclude<CycleCommand, Counted> | { readonly type: 'ActivateCycle' } | { readonly type: 'CloseCycle' };

/** Changes a cycle by one commit. The acts touch different fields, so each is decided on the cycle as it was. */
export class ActOnCycle extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly cycleId: string,
    readonly acts: readonly CycleAct[],
  ) {
    super();
  }
}

@CommandHandler(ActOnCycle)
export class ActOnCycleHandler implements ICommandHandler<ActOnCycle> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  async execute({ write, cycleId, acts }: ActOnCycle): Promise<CommandOutcome> {
    await write.access.require('cycles:manage');
    await this.founding.ensure(write);
    const commands = await Promise.all(acts.map((act) => this.#counted(write, cycleId, act)));
    const categories = new Set(commands.map(({ type }) => CYCLE_CATEGORIES[type]));
    const stream = `cycle-${cycleId}`;
    return this.platform.runtime.execute(
      {
        service: 'goals',
        stream,
        reads: {
          cycle: guardedStream(stream, cycleFold),
          ...(categories.has('cycles') && { cycles: guardedCategory('cycle', cyclesFold) }),
          ...(categories.has('checkedIn') && { checkedIn: guardedCategory('check-ins', checkedInCyclesFold) }),
        },
        decide: (states) => {
          if (commands.length === 0) requireCycle(states.cycle);
          return commands.flatMap((command) => decideCycle(command, states));
        },
        ...seenBy(write),
      },
      write.envelope,
    );
  }

  /** Counted of views that have seen everything up to now. */
  async #counted({ access, envelope }: WriteContext, cycleId: string, act: CycleAct): Promise<CycleCommand> {
    if (act.type !== 'ActivateCycle' && act.type !== 'CloseCycle') return act;
    const { position: minPosition } = await this.platform.history.head(envelope.org);
    const { views, position } = await this.readings.open({ access, minPosition }, {}, [goalViews]);
    const { objectives, keyResults, scored } = await countGoals(views, cycleId);
    return act.type === 'ActivateCycle' ? { type: act.type, countedAt: position, objectives, keyResults } : { type: act.type, objectives, scored };
  }
}
