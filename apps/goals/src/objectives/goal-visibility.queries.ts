import { okrViews, goalViews, type ObjectiveDoc } from '@cairn/okr-views';
import { PLATFORM, type Platform, type Reader } from '@cairn/service-kit';
import { readingPosition, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { requireObjective } from './objective-states.js';

/** Which objectives a caller sees: as they are restricted now, whatever time is asked about. */
@Injectable()
export class GoalVisibility {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Tells of objectives as they stood at a position whether the caller sees them. Each is looked up once. */
  async of({ access }: Reader, position: number): Promise<(doc: Pick<ObjectiveDoc, 'objectiveId' | 'ownerId' | 'audience'>) => Promise<boolean>> {
    const { views } = this.platform;
    const { org } = access.caller;
    const now = new ViewsAt(views, org, await readingPosition({ views, org, projections: [goalViews.storage] }));
    return async (doc) => access.sees((now.position === position ? undefined : await now.get(okrViews.objectives, doc.objectiveId)) ?? doc);
  }

  /** @throws CairnError `objective-unknown` for one that is not there, or not for the caller */
  async require(reader: Reader, views: ViewsAt, objectiveId: string): Promise<ObjectiveDoc> {
    const doc = await views.get(okrViews.objectives, objectiveId);
    const sees = await this.of(reader, views.position);
    return requireObjective(doc !== undefined && (await sees(doc)) ? doc : undefined);
  }
}
