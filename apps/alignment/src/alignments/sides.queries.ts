import { CairnError } from '@cairn/contracts';
import { dateInZone } from '@cairn/method';
import { okrViews } from '@cairn/okr-views';
import { PLATFORM, Readings, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { ObjectiveRead } from '../goals-read/objective.js';
import type { EndStates } from './ends.js';
import type { Side } from './link.js';

/** Finds out for which sides of a link a person speaks: as owner, lead or delegate of its objective. An import speaks for both. */
@Injectable()
export class Sides {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  /** @throws CairnError `not-found` where one of the objectives is not there for the caller */
  async of(write: WriteContext, ends: Pick<EndStates, 'from' | 'to'>): Promise<readonly Side[]> {
    const [from, to] = await Promise.all([this.#speaksFor(write, ends.from), this.#speaksFor(write, ends.to)]);
    if (write.envelope.via === 'import') return ['from', 'to'];
    return [...(from ? ['from' as const] : []), ...(to ? ['to' as const] : [])];
  }

  async #speaksFor(write: WriteContext, objective: ObjectiveRead | undefined): Promise<boolean> {
    if (objective === undefined) return false;
    const { ownerId, teamId, audience } = objective;
    if (!(await write.access.sees({ ownerId, ...(audience && { audience }) }))) throw new CairnError('There is no such objective.', { code: 'not-found' });
    return ownerId === write.actorId || (await write.access.leads(teamId)) || this.#isDelegate(write, ownerId);
  }

  async #isDelegate({ envelope: { org }, actorId }: WriteContext, ownerId: string): Promise<boolean> {
    const { organization, clock } = this.platform;
    const owner = await (await organization.of(org)).get(okrViews.people, ownerId);
    const today = dateInZone(clock(), await this.readings.timeZoneOf(org));
    return owner?.delegations.some(({ toId, scope, from, until, endedAt }) => toId === actorId && scope !== 'check-ins' && endedAt === null && from <= today && today <= until) ?? false;
  }
}
