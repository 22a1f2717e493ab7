import { goalViews, okrViews } from '@cairn/okr-views';
import { readingPosition, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM, type Platform } from '../platform/platform.js';
import type { Access } from './access.js';

/** Restricted objectives outside whose audience a caller is: as they are restricted now, whatever time is asked about. There are few. */
@Injectable()
export class HiddenObjectives {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Their ids, in order. To be asked after the reading was opened, so that it is never older. */
  async from(access: Access): Promise<ReadonlySet<string>> {
    const { views } = this.platform;
    const { org } = access.caller;
    const now = new ViewsAt(views, org, await readingPosition({ views, org, projections: [goalViews.storage] }));
    const restricted = await now.all(okrViews.objectives, { by: 'key', key: 'reach', equals: 'restricted' });
    const seen = await Promise.all(restricted.map(({ doc }) => access.sees(doc)));
    return new Set(restricted.filter((_, index) => !seen[index]).map(({ id }) => id).sort());
  }
}
