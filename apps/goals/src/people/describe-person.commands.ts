import { guardedStream } from '@cairn/commands';
import { instantOf } from '@cairn/method';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuse } from '../deciding/refusals.js';
import { Founding } from '../organization/founding.commands.js';
import { personFold, type Person } from './person.js';
import { requireInOrganization } from './require-in-organization.js';

export interface Description {
  readonly name?: string;
  /** Null takes it away. */
  readonly email?: string | null;
}

/** Changes what the directory says of a person; the history is not concerned. Answers the head's position. */
export class DescribePerson extends Command<number> {
  constructor(
    readonly write: WriteContext,
    readonly personId: string,
    readonly description: Description,
  ) {
    super();
  }
}

@CommandHandler(DescribePerson)
export class DescribePersonHandler implements ICommandHandler<DescribePerson> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  /** @throws CairnError `person-unknown`, `person-forgotten`, `email-taken`, `name-required` */
  async execute({ write, personId, description }: DescribePerson): Promise<number> {
    await write.access.require('people:manage');
    await this.founding.ensure(write);
    const { history, state: { directory } } = this.platform;
    const { org } = write.envelope;
    requireInOrganization(await this.#look(org, personId), 'personId');
    await this.#put(org, personId, description);
    const now = await this.#look(org, personId);
    if (now?.state === 'forgotten') await directory.forget(org, [personId]);
    requireInOrganization(now, 'personId');
    await directory.confirm(org, personId);
    return (await history.head(org)).position;
  }

  async #put(org: string, personId: string, { name: newName, email: newEmail }: Description): Promise<void> {
    const { clock, state: { directory } } = this.platform;
    const known = (await directory.get(org, [personId])).get(personId);
    const name = newName ?? known?.name ?? refuse('name-required', 'The directory has no name of this person yet.', { field: 'name' });
    const email = newEmail === undefined ? known?.email : (newEmail ?? undefined);
    await directory.put({ org, personId, name, ...(email !== undefined && { email }), createdAt: instantOf(clock()) });
  }

  /** Looked at again after the directory was written: whoever was forgotten in between stays forgotten. */
  async #look(org: string, personId: string): Promise<Person | undefined> {
    return (await this.platform.runtime.look(org, { person: guardedStream(`person-${personId}`, personFold) })).person;
  }
}
