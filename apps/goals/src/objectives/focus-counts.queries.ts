import { goalViews, okrViews } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { readingPosition, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';

/** How much people have taken on in a cycle, for the limits alone: a simultaneous one more is a finding and no damage. */
@Injectable()
export class FocusCounts {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Objectives that a person is committed to in a cycle. */
  async objectivesOf(org: string, ownerId: string, cycleId: string): Promise<number> {
    const owned = await (await this.#now(org)).all(okrViews.objectives, { by: 'key', key: 'ownerId', equals: ownerId });
    return owned.filter(({ doc }) => doc.cycleId === cycleId && doc.state === 'committed').length;
  }

  /** Key results of a cycle that a person is responsible for and that were not given up. */
  async keyResultsOf(org: string, personId: string, cycleId: string): Promise<number> {
    const carried = await (await this.#now(org)).all(okrViews.keyResults, { by: 'key', key: 'responsibleId', equals: personId });
    return carried.filter(({ doc }) => doc.cycleId === cycleId && doc.standing !== 'cancelled').length;
  }

  async #now(org: string): Promise<ViewsAt> {
    const { views } = this.platform;
    return new ViewsAt(views, org, await readingPosition({ views, org, projections: [goalViews.storage] }));
  }
}
