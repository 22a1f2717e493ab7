import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { goalViews } from '@cairn/okr-views';
import { PLATFORM, Readings, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { seenBy } from '../edge/seen.commands.js';
import { decidePerson } from './decide-person.js';
import { countOpenOwnership } from './open-ownership.queries.js';
import { personFold } from './person.js';

/** Forgets a person at their request: their key and their entry in the directory are destroyed once this stands in the history. */
export class ForgetPerson extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly personId: string,
  ) {
    super();
  }
}

@CommandHandler(ForgetPerson)
export class ForgetPersonHandler implements ICommandHandler<ForgetPerson> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  async execute({ write, personId }: ForgetPerson): Promise<CommandOutcome> {
    const { access, envelope } = write;
    await access.require('people:manage');
    const { position: minPosition } = await this.platform.history.head(envelope.org);
    const { views } = await this.readings.open({ access, minPosition }, {}, [goalViews]);
    const ownsOpen = await countOpenOwnership(views, personId);
    const stream = `person-${personId}`;
    return this.platform.runtime.execute(
      { service: 'goals', stream, reads: { person: guardedStream(stream, personFold) }, decide: (states) => decidePerson({ type: 'ForgetPerson', ownsOpen }, states), ...seenBy(write) },
      envelope,
    );
  }
}
