import { CairnError } from '@cairn/contracts';
import type { Caller } from '../identity/caller.js';
import type { Standing } from './standing.js';
import { READERS, RIGHTS, type GrantedRole, type Relation, type Right } from './rights.js';

/** As much of an objective as seeing it depends on. */
export interface Seen {
  readonly ownerId: string;
  readonly audience?: { readonly personIds: readonly string[]; readonly teamIds: readonly string[] };
}

/** What a caller may do and see, by roles, teams and relations as they stand now, whatever time is asked about. */
export class Access {
  readonly caller: Caller;
  readonly #standing: Standing;

  constructor(caller: Caller, standing: Standing) {
    this.caller = caller;
    this.#standing = standing;
  }

  /** @param teamId the team that the act concerns; absent: the organization as a whole */
  async may(right: Right, teamId?: string): Promise<boolean> {
    const needed: readonly (GrantedRole | Relation)[] = RIGHTS[right];
    if (needed.some((role) => this.#holdsEverywhere(role))) return true;
    if (teamId === undefined) return false;
    const path = await this.#standing.pathOf(teamId);
    return needed.some((role) => this.#holdsIn(role, path));
  }

  /** @throws CairnError `forbidden`, naming the right that is missing */
  async require(right: Right, teamId?: string): Promise<void> {
    if (!(await this.may(right, teamId))) throw forbidden({ right });
  }

  /** Goals, map, trends and scores are open to the whole organization, but not to auditors and integrations. */
  isReader(): boolean {
    return (this.caller.personId !== undefined && this.#standing.isActive) || READERS.some((role) => this.#holdsEverywhere(role));
  }

  /** @throws CairnError `forbidden` to whom `isReader` does not name */
  requireReader(): void {
    if (!this.isReader()) throw forbidden({ right: 'okrs:read' });
  }

  /** The whole history, unfiltered: needs the role and, of a key without a person, the scope. @throws CairnError `forbidden` */
  async requireHistory(): Promise<void> {
    await this.require('history:read');
    if (this.caller.personId === undefined) this.requireScope('history:read');
  }

  /** @throws CairnError `forbidden` */
  requireScope(scope: string): void {
    if (!this.caller.scopes.includes(scope)) throw forbidden({ scope });
  }

  /** Whoever has left keeps no right, not even to acts that are their own. @throws CairnError `forbidden` */
  requireActive(): void {
    if (!this.#standing.isActive) throw forbidden({ right: 'to-be-there' });
  }

  /** The person who acts. @throws CairnError `forbidden`: this is the act of a person */
  requirePerson(): string {
    if (this.caller.personId === undefined) throw forbidden({ right: 'act-of-a-person' });
    return this.caller.personId;
  }

  /** Is the objective there for this caller? A restricted one is invisible to whoever is outside its audience, admins included. */
  async sees({ ownerId, audience }: Seen): Promise<boolean> {
    if (audience === undefined) return true;
    const { personId } = this.caller;
    if (personId === undefined) return false;
    if (personId === ownerId || audience.personIds.includes(personId)) return true;
    const teams = await Promise.all(audience.teamIds.map((teamId) => this.isOf(teamId)));
    return teams.includes(true);
  }

  /** Member of the team, or lead of it or of a team above. */
  async isOf(teamId: string): Promise<boolean> {
    const path = await this.#standing.pathOf(teamId);
    return this.#holdsIn('member', path) || this.#holdsIn('lead', path);
  }

  /** Lead of the team or of a team above it. */
  async leads(teamId: string): Promise<boolean> {
    return this.#holdsIn('lead', await this.#standing.pathOf(teamId));
  }

  #holdsEverywhere(role: GrantedRole | Relation): boolean {
    return this.caller.role === role || (this.#standing.isActive && this.#standing.grants.some((grant) => grant.role === role && grant.teamId === undefined));
  }

  /** @param path the team first, then those above it */
  #holdsIn(role: GrantedRole | Relation, path: readonly { readonly teamId: string; readonly leadId?: string; readonly memberIds: readonly string[] }[]): boolean {
    const { personId } = this.caller;
    if (personId === undefined || !this.#standing.isActive) return false;
    if (role === 'member') return path[0]?.memberIds.includes(personId) === true;
    if (role === 'lead') return path.some(({ leadId }) => leadId === personId);
    return path.some(({ teamId }) => this.#standing.grants.some((grant) => grant.role === role && grant.teamId === teamId));
  }
}

function forbidden(details: Readonly<Record<string, unknown>>): CairnError {
  return new CairnError('You may not do this.', { code: 'forbidden', details });
}
