import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { instantOf } from '@cairn/method';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../edge/derived-id.commands.js';
import { Founding } from '../organization/founding.commands.js';
import { decidePerson, type PersonCommand } from './decide-person.js';
import { personFold } from './person.js';

export interface NewPerson {
  readonly personId?: string;
  readonly name: string;
  readonly email?: string;
  readonly externalId?: string;
}

/** Adds somebody: who they are goes into the directory, that they are there into the history. */
export class EnterPerson extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly entry: NewPerson,
  ) {
    super();
  }
}

/**
 * The directory is written first and confirmed last; a request that breaks off between leaves an unconfirmed entry, which the next try under
 * the same idempotency key takes up, or the cleaning removes.
 */
@CommandHandler(EnterPerson)
export class EnterPersonHandler implements ICommandHandler<EnterPerson> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  /** @throws CairnError `email-taken`, and those of `decidePerson` */
  async execute({ write, entry: { personId = this.#idFor(write), externalId, ...description } }: EnterPerson): Promise<CommandOutcome> {
    await write.access.require('people:manage');
    await this.founding.ensure(write);
    const { runtime, state, clock } = this.platform;
    const { org } = write.envelope;
    const stream = `person-${personId}`;
    const reads = { person: guardedStream(stream, personFold) };
    const { person } = await runtime.look(org, reads);
    if (person === undefined) await state.directory.put({ org, personId, ...description, createdAt: instantOf(clock()) });
    const added: PersonCommand = { type: 'AddPerson', personId, ...(externalId !== undefined && { externalId }) };
    const outcome = await runtime.execute({ service: 'goals', stream, reads, decide: (states) => decidePerson(added, states) }, write.envelope);
    await state.directory.confirm(org, personId);
    return outcome;
  }

  /** The same request makes the same person, so that its e-mail address is not taken by its own first try. */
  #idFor({ envelope: { org, principal, idempotencyKey } }: WriteContext): string {
    return idempotencyKey === undefined ? this.platform.newId() : derivedId(org, [principal, idempotencyKey]);
  }
}
