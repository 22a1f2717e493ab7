import { CairnError, type JsonObject } from '@cairn/contracts';
import { ALL_PROJECTIONS, frozenPageId, learning, learningViews, okrViews, type RetrospectiveDoc } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, type Access, type Platform, type Reader, type Reading, type TimesQuery } from '@cairn/service-kit';
import { readingPosition, ViewsAt, type Selection } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { RetrospectiveContents } from '../pdca/content.queries.js';
import { joined } from '../pdca/paging.js';
import { objectiveIdsIn, withoutObjectives } from './hidden.js';
import type { RetrospectivesQuery } from './retrospective.dto.js';

/** A retrospective without its content. */
export type ShownRetrospective = Omit<RetrospectiveDoc, 'position' | 'causes' | 'verdicts'>;

/** With its content: made of the history at the position that was read, or exactly what was frozen. */
export interface WholeRetrospective extends ShownRetrospective {
  readonly content: JsonObject;
}

/** Retrospectives at any moment. */
@Injectable()
export class RetrospectiveQueries {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(RetrospectiveContents) private readonly contents: RetrospectiveContents,
  ) {}

  /** @throws CairnError `forbidden` */
  async list(reader: Reader, query: RetrospectivesQuery): Promise<Found<{ readonly items: readonly ShownRetrospective[] }>> {
    reader.access.requireReader();
    const { views, page, position } = await this.readings.open(reader, query, [learningViews]);
    const { items, next } = await views.list(learning.retrospectives, selectionOf(query), page);
    const wanted = items.map(({ doc }) => doc).filter(({ teamId }) => query.teamId === undefined || teamId === query.teamId);
    return new Found({ items: wanted.map(shown) }, { position, ...(next && { next }) });
  }

  /** @throws CairnError `forbidden`, `not-found` */
  async one(reader: Reader, retrospectiveId: string, query: TimesQuery): Promise<Found<WholeRetrospective>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, ALL_PROJECTIONS);
    const doc = await reading.views.get(learning.retrospectives, retrospectiveId);
    if (doc === undefined) throw new CairnError('There is no such retrospective.', { code: 'not-found' });
    const content = await this.#contentOf(reader.access.caller.org, reading, doc);
    const seen = withoutObjectives(content, await this.#hiddenFrom(reader.access, content));
    return new Found({ ...shown(doc), content: seen }, { position: reading.position, version: doc.version });
  }

  async #contentOf(org: string, reading: Reading, doc: RetrospectiveDoc): Promise<JsonObject> {
    if (doc.frozen === undefined) return (await this.contents.build(org, reading, doc)).content;
    const pages = await Promise.all(Array.from({ length: doc.frozen.pages + 1 }, (_, page) => reading.views.get(learning.frozenPages, frozenPageId(doc.retrospectiveId, page))));
    return joined(pages.flatMap((page) => (page === undefined ? [] : [page.content])));
  }

  /** Objectives that were restricted since: who may see what is always that of now. */
  async #hiddenFrom(access: Access, content: JsonObject): Promise<ReadonlySet<string>> {
    const { views } = this.platform;
    const { org } = access.caller;
    const now = new ViewsAt(views, org, await readingPosition({ views, org, projections: ALL_PROJECTIONS.map(({ storage }) => storage) }));
    const hidden = new Set<string>();
    for (const objectiveId of objectiveIdsIn(content)) {
      const objective = await now.get(okrViews.objectives, objectiveId);
      if (objective !== undefined && !(await access.sees(objective))) hidden.add(objectiveId);
    }
    return hidden;
  }
}

function selectionOf({ cycleId, teamId }: RetrospectivesQuery): Selection {
  if (cycleId !== undefined) return { by: 'key', key: 'cycleId', equals: cycleId };
  return teamId === undefined ? { by: 'id' } : { by: 'key', key: 'teamId', equals: teamId };
}

function shown({ position: _position, causes: _causes, verdicts: _verdicts, ...retrospective }: RetrospectiveDoc): ShownRetrospective {
  return retrospective;
}
