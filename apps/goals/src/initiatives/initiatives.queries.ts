import { goalViews, okrViews, type InitiativeDoc } from '@cairn/okr-views';
import { Found, Readings, type PageQuery, type Reader } from '@cairn/service-kit';
import type { Selection, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import type { ListOf } from '../objectives/goal-answers.js';
import { GoalVisibility } from '../objectives/goal-visibility.queries.js';
import { objectiveIdOf } from '../objectives/part-ids.js';

/** Reads the plan of action under key results. */
@Injectable()
export class InitiativesQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(GoalVisibility) private readonly visibility: GoalVisibility,
  ) {}

  /** @throws CairnError `objective-unknown`, `key-result-unknown`, `forbidden`, what `Readings.open` refuses */
  async under(reader: Reader, keyResultId: string, query: PageQuery): Promise<Found<ListOf<InitiativeDoc>>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [goalViews]);
    const { keyResultIds } = await this.visibility.require(reader, reading.views, objectiveIdOf(keyResultId, 'key-result-unknown'));
    if (!keyResultIds.includes(keyResultId)) refuse('key-result-unknown', 'The objective has no such key result.', { field: 'keyResultId', keyResultId });
    const page = await reading.views.list(okrViews.initiatives, { by: 'key', key: 'keyResultId', equals: keyResultId }, reading.page);
    return new Found({ items: page.items.map(({ doc }) => doc) }, { position: reading.position, ...(page.next && { next: page.next }) });
  }
}

/** In the order in which they were added. */
export async function initiativesOf(views: ViewsAt, select: Selection): Promise<readonly InitiativeDoc[]> {
  const found = await views.all(okrViews.initiatives, select);
  return found.toSorted((one, other) => numberIn(one.id) - numberIn(other.id)).map(({ doc }) => doc);
}

/** After the last dot; as text, the tenth would stand before the second. */
function numberIn(partId: string): number {
  return Number(partId.slice(partId.lastIndexOf('.') + 1));
}
