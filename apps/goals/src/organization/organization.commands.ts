import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { seenBy } from '../edge/seen.commands.js';
import { decideOrganization } from './decide-organization.js';
import type { Beginnings } from './found-organization.commands.js';
import { Founding } from './founding.commands.js';
import { organizationFold } from './organization.js';

/** Changes the organization's settings; one that is not there yet is founded with them. */
export class ActOnOrganization extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly settings: Partial<Beginnings>,
  ) {
    super();
  }
}

@CommandHandler(ActOnOrganization)
export class ActOnOrganizationHandler implements ICommandHandler<ActOnOrganization> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  async execute({ write, settings }: ActOnOrganization): Promise<CommandOutcome> {
    await write.access.require('organization:manage');
    const founded = await this.founding.ensure(write, settings);
    if (founded) return founded;
    return this.platform.runtime.execute(
      {
        service: 'goals',
        stream: 'organization',
        reads: { organization: guardedStream('organization', organizationFold) },
        decide: (states) => decideOrganization({ type: 'ChangeOrganizationSettings', settings }, states),
        ...seenBy(write),
      },
      write.envelope,
    );
  }
}
