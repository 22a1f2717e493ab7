import { CairnError } from '@cairn/contracts';
import { goalViews, linkViews, okrViews, type LinkDoc, type ObjectiveDoc } from '@cairn/okr-views';
import { Found, HiddenObjectives, Readings, type Reader, type Reading, type TimesQuery } from '@cairn/service-kit';
import type { Found as FoundDoc, Page, Selection } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import type { AlignmentsQuery } from './alignment.dto.js';

/** One end of a link as readers see it. */
export interface ShownEnd {
  readonly objectiveId: string;
  readonly title: string;
  readonly ownerId: string;
  readonly teamId: string;
}

export interface ShownLink extends Omit<LinkDoc, 'position'> {
  readonly from: ShownEnd;
  readonly to: ShownEnd;
}

export interface AlignmentList {
  readonly items: readonly ShownLink[];
}

/** Links as they stood; one between objectives of which a caller doesn't see both is not there for them. */
@Injectable()
export class AlignmentQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
  ) {}

  /** @throws CairnError `forbidden` */
  async list(reader: Reader, query: AlignmentsQuery): Promise<Found<AlignmentList>> {
    reader.access.requireReader();
    const reading = await this.#open(reader, query);
    const { items, next } = await this.#page(reading, query);
    const hidden = await this.hiddenObjectives.from(reader.access);
    const shown = await Promise.all(items.map(({ doc }) => this.#shown(hidden, reading, doc)));
    const wanted = shown.filter((link) => link !== undefined).filter((link) => matches(link, query, reader));
    return new Found({ items: wanted }, { position: reading.position, ...(next && { next }) });
  }

  /** @throws CairnError `forbidden`, `not-found` */
  async one(reader: Reader, alignmentId: string, query: TimesQuery): Promise<Found<ShownLink>> {
    reader.access.requireReader();
    const reading = await this.#open(reader, query);
    const doc = await reading.views.get(okrViews.links, alignmentId);
    const shown = doc && (await this.#shown(await this.hiddenObjectives.from(reader.access), reading, doc));
    if (shown === undefined) throw new CairnError('There is no such link.', { code: 'not-found' });
    return new Found(shown, { position: reading.position, version: shown.version });
  }

  #open(reader: Reader, query: TimesQuery): Promise<Reading> {
    return this.readings.open(reader, query, [goalViews, linkViews]);
  }

  /** The links of one objective are few and come whole. */
  async #page({ views, page }: Reading, { objectiveId, cycleId, state }: AlignmentsQuery): Promise<Page<LinkDoc>> {
    if (objectiveId === undefined) return views.list(okrViews.links, selectionOf(cycleId, state), page);
    const sides = await Promise.all((['fromObjectiveId', 'toObjectiveId'] as const).map((key) => views.all(okrViews.links, { by: 'key', key, equals: objectiveId })));
    return { items: [...new Map(sides.flat().map((found: FoundDoc<LinkDoc>) => [found.id, found])).values()] };
  }

  async #shown(hidden: ReadonlySet<string>, { views }: Reading, { position: _position, ...link }: LinkDoc): Promise<ShownLink | undefined> {
    if (hidden.has(link.fromObjectiveId) || hidden.has(link.toObjectiveId)) return undefined;
    const [from, to] = await Promise.all([views.get(okrViews.objectives, link.fromObjectiveId), views.get(okrViews.objectives, link.toObjectiveId)]);
    if (from === undefined || to === undefined) return undefined;
    return { ...link, from: endOf(from), to: endOf(to) };
  }
}

function selectionOf(cycleId: string | undefined, state: string | undefined): Selection {
  if (cycleId !== undefined) return { by: 'key', key: 'cycleId', equals: cycleId };
  return state === undefined ? { by: 'id' } : { by: 'key', key: 'state', equals: state };
}

function matches(link: ShownLink, { state, cycleId, awaits }: AlignmentsQuery, { access: { caller } }: Reader): boolean {
  if (state !== undefined && link.state !== state) return false;
  if (cycleId !== undefined && link.cycleId !== cycleId) return false;
  return awaits === undefined || ((link.state === 'proposed' || link.state === 'countered') && link[link.awaits].ownerId === caller.personId);
}

function endOf({ objectiveId, title, ownerId, teamId }: ObjectiveDoc): ShownEnd {
  return { objectiveId, title, ownerId, teamId };
}
