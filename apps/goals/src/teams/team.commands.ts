import { guardedCategory, guardedStream, unguardedStream, type CommandOutcome, type DecisionContext } from '@cairn/commands';
import { dayAt } from '@cairn/method';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { seenBy } from '../edge/seen.commands.js';
import { Founding } from '../organization/founding.commands.js';
import { organizationFold, type Organization } from '../organization/organization.js';
import { personFold } from '../people/person.js';
import { requireInOrganization } from '../people/require-in-organization.js';
import { decideTeam, TEAM_TREE_COMMANDS } from './decide-team.js';
import type { TeamCommand } from './team-commands.js';
import { requireOpenTeam } from './team-tree.js';
import { teamFold, teamsFold } from './team.js';

/** A command on a team as it comes in: what holds from a day on holds from today where it says no day. */
export type TeamAct = TeamCommand extends infer C ? (C extends { readonly effectiveOn: string } ? Omit<C, 'effectiveOn'> & { readonly effectiveOn?: string } : C) : never;

/** Changes a team by one commit. The acts touch different fields, so each is decided on the team as it was. */
export class ActOnTeam extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly teamId: string,
    readonly acts: readonly TeamAct[],
  ) {
    super();
  }
}

@CommandHandler(ActOnTeam)
export class ActOnTeamHandler implements ICommandHandler<ActOnTeam> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  async execute({ write, teamId, acts }: ActOnTeam): Promise<CommandOutcome> {
    await requireRights(write, teamId, acts);
    await this.founding.ensure(write);
    const stream = `team-${teamId}`;
    const named = acts.flatMap(personNamedBy);
    return this.platform.runtime.execute(
      {
        service: 'goals',
        stream,
        reads: {
          organization: unguardedStream('organization', organizationFold),
          team: guardedStream(stream, teamFold),
          ...(acts.some(({ type }) => TEAM_TREE_COMMANDS.has(type)) && { teams: guardedCategory('team', teamsFold) }),
          ...(named[0] !== undefined && { person: unguardedStream(`person-${named[0].personId}`, personFold) }),
        },
        decide: ({ organization, person, ...states }, context) => {
          if (named[0]) requireInOrganization(person, named[0].field);
          if (acts.length === 0) requireOpenTeam(states.team === undefined ? {} : { [teamId]: states.team }, teamId, 'teamId');
          return acts.flatMap((act) => decideTeam(dated(act, organization, context), states));
        },
        ...seenBy(write),
      },
      write.envelope,
    );
  }
}

/** A team is made, and moved, by who may manage teams where it comes to stand, too. */
async function requireRights({ access }: WriteContext, teamId: string, acts: readonly TeamAct[]): Promise<void> {
  if (!acts.some(({ type }) => type === 'CreateTeam')) await access.require('teams:manage', teamId);
  for (const act of acts) {
    if (act.type === 'CreateTeam' || act.type === 'MoveTeam') await access.require('teams:manage', act.parentTeamId);
  }
}

/** Of the acts of one request, one at most puts a person into a place. */
function personNamedBy(act: TeamAct): { readonly personId: string; readonly field: string }[] {
  if (act.type === 'AddTeamMember') return [{ personId: act.personId, field: 'personId' }];
  if ((act.type === 'CreateTeam' || act.type === 'ChangeTeamLead') && act.leadId !== undefined) return [{ personId: act.leadId, field: 'leadId' }];
  return [];
}

function dated(act: TeamAct, organization: Organization | undefined, { at }: DecisionContext): TeamCommand {
  const today = { effectiveOn: dayAt(at, organization?.timeZone ?? 'UTC') };
  const command = { ...today, ...act };
  return command;
}
