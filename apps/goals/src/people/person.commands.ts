import { guardedStream, unguardedStream, type CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { seenBy } from '../edge/seen.commands.js';
import { Founding } from '../organization/founding.commands.js';
import { requireOpenTeam } from '../teams/team-tree.js';
import { teamFold } from '../teams/team.js';
import { decidePerson, type ChangeActivity, type ChangeRole } from './decide-person.js';
import { personFold } from './person.js';

/** Changes a person's place: whether they are there, and their roles. */
export class ActOnPerson extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly personId: string,
    readonly act: ChangeActivity | ChangeRole,
  ) {
    super();
  }
}

@CommandHandler(ActOnPerson)
export class ActOnPersonHandler implements ICommandHandler<ActOnPerson> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  async execute({ write, personId, act }: ActOnPerson): Promise<CommandOutcome> {
    await requireRight(write, act);
    await this.founding.ensure(write);
    const stream = `person-${personId}`;
    const teamId = act.type === 'GrantRole' ? act.teamId : undefined;
    return this.platform.runtime.execute(
      {
        service: 'goals',
        stream,
        reads: { person: guardedStream(stream, personFold), ...(teamId !== undefined && { team: unguardedStream(`team-${teamId}`, teamFold) }) },
        decide: ({ person, team }, _context) => {
          if (teamId !== undefined) requireOpenTeam(team === undefined ? {} : { [teamId]: team }, teamId, 'teamId');
          return decidePerson(act, { person });
        },
        ...seenBy(write),
      },
      write.envelope,
    );
  }
}

/** A role on a team's subtree is given by who has the right there. */
async function requireRight({ access }: WriteContext, act: ChangeActivity | ChangeRole): Promise<void> {
  if (act.type === 'GrantRole' || act.type === 'RevokeRole') await access.require('roles:manage', act.teamId);
  else await access.require('people:manage');
}
