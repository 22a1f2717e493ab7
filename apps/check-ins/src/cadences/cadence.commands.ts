import { guardedCategory, guardedStream, unguardedStream, type CommandOutcome, type CommandPlan } from '@cairn/commands';
import { byMethod, cadencesFold, organizationFold } from '@cairn/rhythm';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TeamPlacements } from '../key-results/team-placements.reading.js';
import { settingOf, type AskedCadence } from './cadence-asked.js';
import { decide } from './cadence.js';

/** Sets when a team talks. */
export class SetCadenceOf extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly teamId: string,
    readonly asked: AskedCadence,
  ) {
    super();
  }
}

@CommandHandler(SetCadenceOf)
export class SetCadenceHandler implements ICommandHandler<SetCadenceOf> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(TeamPlacements) private readonly placements: TeamPlacements,
  ) {}

  /** A cadence may be forced upon those below, so that all that is set is guarded. */
  async execute({ write, teamId, asked }: SetCadenceOf): Promise<CommandOutcome> {
    const { access, envelope, ifMatch } = write;
    await access.require('cadences:manage', teamId);
    const path = (await this.placements.of(envelope.org, teamId)).at(-1)?.path ?? [teamId];
    const stream = `cadence-${teamId}`;
    const reads = { own: guardedStream(stream, cadencesFold), cadences: guardedCategory('cadence', cadencesFold), organization: unguardedStream('organization', organizationFold) };
    const plan: CommandPlan<typeof reads> = {
      service: 'check-ins',
      stream,
      reads,
      decide: ({ own, ...states }, { at }) => {
        const setting = byMethod(() => settingOf(asked, states.organization, { last: own[teamId]?.at(-1), at }));
        return decide({ kind: 'set', path, teamId, ...setting }, states);
      },
      ...(ifMatch !== undefined && { ifMatch }),
    };
    return this.platform.runtime.execute(plan, envelope);
  }
}
