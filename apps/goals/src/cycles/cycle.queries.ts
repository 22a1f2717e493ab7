import { okrViews, organizationViews, type CycleDoc } from '@cairn/okr-views';
import { Found, Readings, type Reader, type TimesQuery } from '@cairn/service-kit';
import type { Selection, ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import { given } from '../edge/given.js';
import { listMatching } from '../edge/list-matching.queries.js';
import type { CycleDto, CycleListDto, CyclesQuery } from './cycle.dto.js';

@Injectable()
export class CycleQueries {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  async list(reader: Reader, query: CyclesQuery): Promise<Found<CycleListDto>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [organizationViews]);
    const { state, parentCycleId } = query;
    const { items, next } = await listMatching(reading, okrViews.cycles, { select: selectionOf(query), matches: (doc) => (state ?? doc.state) === doc.state && (parentCycleId ?? doc.parentCycleId) === doc.parentCycleId });
    return new Found({ items: items.map(({ doc }) => cycleOf(doc)) }, { position: reading.position, ...(next && { next }) });
  }

  /** @throws CairnError `cycle-unknown` */
  async one(reader: Reader, cycleId: string, query: TimesQuery): Promise<Found<CycleDto>> {
    reader.access.requireReader();
    const { views, position } = await this.readings.open(reader, query, [organizationViews]);
    const doc = await cycleAt(views, cycleId);
    return new Found(cycleOf(doc), { position, version: doc.version });
  }
}

/** @throws CairnError `cycle-unknown` */
export async function cycleAt(views: ViewsAt, cycleId: string): Promise<CycleDoc> {
  return (await views.get(okrViews.cycles, cycleId)) ?? refuse('cycle-unknown', 'There is no such cycle.', { field: 'cycleId' });
}

function selectionOf({ state, parentCycleId }: CyclesQuery): Selection {
  if (parentCycleId !== undefined) return { by: 'key', key: 'parentCycleId', equals: parentCycleId };
  return state === undefined ? { by: 'id' } : { by: 'key', key: 'state', equals: state };
}

function cycleOf({ cycleId, name, kind, start, end, parentCycleId, fromCycleId, ...doc }: CycleDoc): CycleDto {
  const { keyDates, policy, policyVersion, state, activatedPosition, activatedAt, closedAt } = doc;
  const moments = { baselinePosition: activatedPosition ?? undefined, activatedAt: activatedAt ?? undefined, closedAt: closedAt ?? undefined };
  return { cycleId, name, kind, start, end, keyDates, policy, policyVersion, state, ...given({ parentCycleId, fromCycleId, ...moments }) };
}
