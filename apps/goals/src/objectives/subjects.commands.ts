import { unguardedStream } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import { personFold } from '../people/person.js';
import { requireInOrganization } from '../people/require-in-organization.js';
import { teamFold } from '../teams/team.js';
import { isLoad } from './goal.rights.js';

/** Ids that a command names, and the field in which it does. */
export interface Named {
  readonly field: string;
  readonly ids: readonly string[];
}

/** Teams and people that a command names. */
export interface Subjects {
  readonly teams?: Named;
  readonly people?: Named;
}

const NONE: Named = { field: '', ids: [] };

/** Sees to it that goals are given to teams and people who are there. Looked at and not guarded: who leaves at the same moment hands over later. */
@Injectable()
export class KnownSubjects {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** @throws CairnError `team-unknown`, `team-closed`, `person-unknown`, `person-forgotten`, `person-deactivated`; an import may name those who are gone by now */
  async require(write: WriteContext, { teams = NONE, people = NONE }: Subjects): Promise<void> {
    for (const id of new Set(teams.ids)) await this.#requireTeam(write, id, teams.field);
    for (const id of new Set(people.ids)) await this.#requirePerson(write, id, people.field);
  }

  async #requireTeam(write: WriteContext, teamId: string, field: string): Promise<void> {
    const { team } = await this.platform.runtime.look(write.envelope.org, { team: unguardedStream(`team-${teamId}`, teamFold) });
    if (team === undefined) refuse('team-unknown', 'There is no such team.', { field, teamId });
    if (team.closed && !isLoad(write)) refuse('team-closed', 'The team is closed.', { field, teamId });
  }

  async #requirePerson(write: WriteContext, personId: string, field: string): Promise<void> {
    const { person } = await this.platform.runtime.look(write.envelope.org, { person: unguardedStream(`person-${personId}`, personFold) });
    const { state } = requireInOrganization(person, field);
    if (state !== 'active' && !isLoad(write)) refuse('person-deactivated', 'The person is not active.', { field, personId });
  }
}
