import { goalViews, okrViews, type ObjectiveDoc } from '@cairn/okr-views';
import { PLATFORM, type Access, type Platform } from '@cairn/service-kit';
import { readingPosition, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { keyResultUnknown, wholeOf } from './subject.js';

/** Which objectives are there for a caller: as they stand now, whatever time is asked about. */
@Injectable()
export class SeenGoals {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Looks up objectives, each once; undefined: it is not there for this caller. */
  async lookup(access: Access): Promise<(objectiveId: string) => Promise<ObjectiveDoc | undefined>> {
    const { views } = this.platform;
    const { org } = access.caller;
    const now = new ViewsAt(views, org, await readingPosition({ views, org, projections: [goalViews.storage] }));
    const known = new Map<string, Promise<ObjectiveDoc | undefined>>();
    const look = async (objectiveId: string): Promise<ObjectiveDoc | undefined> => {
      const objective = await now.get(okrViews.objectives, objectiveId);
      return objective && (await access.sees(objective)) ? objective : undefined;
    };
    return (objectiveId) => {
      const found = known.get(objectiveId) ?? look(objectiveId);
      known.set(objectiveId, found);
      return found;
    };
  }

  /** The objective of a key result. @throws CairnError `key-result-unknown`, for one restricted away from the caller too */
  async objectiveOf(access: Access, keyResultId: string): Promise<ObjectiveDoc> {
    const lookup = await this.lookup(access);
    return (await lookup(wholeOf(keyResultId))) ?? keyResultUnknown();
  }
}
