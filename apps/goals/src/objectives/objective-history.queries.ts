import { maskedAt, type Commit } from '@cairn/contracts';
import { goalViews } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, type PageQuery, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { HistoryEvent, ListOf } from './goal-answers.js';
import { GoalVisibility } from './goal-visibility.queries.js';

/** Tells what happened to an objective and its parts. */
@Injectable()
export class ObjectiveHistory {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(GoalVisibility) private readonly visibility: GoalVisibility,
  ) {}

  /** The events of its stream up to the position of the reading, in order, without personal text; a page never cuts a commit. @throws CairnError `objective-unknown`, `forbidden`, what `Readings.open` refuses */
  async of(reader: Reader, objectiveId: string, query: PageQuery): Promise<Found<ListOf<HistoryEvent>>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [goalViews]);
    await this.visibility.require(reader, reading.views, objectiveId);
    const commits = await this.#commits(reader, `objective-${objectiveId}`, reading);
    const last = commits.at(-1);
    const next = last && commits.length === reading.page.limit ? { at: reading.position, after: { value: last.version, id: objectiveId } } : undefined;
    return new Found({ items: commits.flatMap((commit) => this.#told(commit)) }, { position: reading.position, ...(next && { next }) });
  }

  async #commits({ access }: Reader, stream: string, { page, position }: Reading): Promise<readonly Commit[]> {
    const after = typeof page.after?.value === 'number' ? page.after.value : 0;
    const commits = await this.platform.history.readStream(access.caller.org, stream, after, { limit: page.limit });
    return commits.filter((commit) => commit.position <= position);
  }

  #told(commit: Commit): readonly HistoryEvent[] {
    const { position, version, at, loadedAt, actor, onBehalfOf, via, correlationId } = commit;
    const place = { position, version, at, ...(loadedAt !== undefined && { loadedAt }), actor, ...(onBehalfOf !== undefined && { onBehalfOf }), via, correlationId };
    return commit.events.map((recorded, index) => {
      const { id, type, data } = this.platform.catalogue.upcast(recorded);
      return { ...place, index, id, type, data: maskedAt(data, this.platform.catalogue.sealedPointersIn(type, data)) };
    });
  }
}
