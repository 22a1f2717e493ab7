import { CairnError, type CloudEvent, type EventOf } from '@cairn/contracts';
import { goalViews, organizationViews } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { isWanted, type EventFilter } from '../log/event-filter.js';
import { commitsBackwards, type LogRange } from '../log/log.backwards.js';
import { typeListOf } from '../log/type-list.js';
import { TextOpener } from '../sealed-text/text-opener.service.js';
import type { AuditActor, AuditAnswer, AuditItem, AuditQuery } from './audit.dto.js';
import { AskedNames, NameLookUp } from './audit.names.js';
import { changesOf } from './changes.js';
import { sentenceOf, type AuditLanguage, type Names } from './sentences/index.js';

/** Commits that one page looks at. */
const MOST_COMMITS = 10_000;

/** What was found, and the position that the next page begins before; none at the end. */
interface Looked {
  readonly events: readonly CloudEvent[];
  readonly before?: number;
}

@Injectable()
export class AuditQueries {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly readings: Readings,
    private readonly opener: TextOpener,
    private readonly names: NameLookUp,
  ) {}

  /** Acts, newest first. @throws CairnError as `Readings.open`; `request-invalid` for an action that no type matches */
  async acts(reader: Reader, query: AuditQuery): Promise<Found<AuditAnswer>> {
    const { org } = reader.access.caller;
    const filter = this.#filterOf(query);
    const reading = await this.readings.open(reader, query, [organizationViews, goalViews]);
    const range = { org, after: query.after ?? 0, upTo: await this.#endOf(org, query, reading) };
    const { events, before } = await this.#look(range, filter, reading.page.limit);
    const items = await this.#items(events, { org, views: reading.views, language: query.language ?? 'en' });
    const next = before === undefined ? undefined : { at: reading.position, after: { value: before, id: '' } };
    return new Found({ items }, { position: reading.position, ...(next && { next }) });
  }

  #filterOf({ actor, subject, action }: AuditQuery): EventFilter {
    return {
      ...(actor !== undefined && { actorId: actor }),
      ...(subject !== undefined && { subject }),
      ...(action !== undefined && { types: typeListOf(action, this.platform.catalogue, 'action') }),
    };
  }

  /** The newest position that a page tells of. */
  async #endOf(org: string, { effectiveOn }: AuditQuery, { position, page, effectiveOn: instant }: Reading): Promise<number> {
    const before = page.after?.value;
    if (before !== undefined && typeof before !== 'number') throw new CairnError('This is not a page cursor.', { code: 'page-cursor-invalid' });
    const end = before === undefined ? position : Math.min(position, before - 1);
    return effectiveOn === undefined ? end : Math.min(end, await this.platform.history.positionAt(org, instant));
  }

  async #look(range: LogRange, filter: EventFilter, limit: number): Promise<Looked> {
    const events: CloudEvent[] = [];
    const least = Math.max(range.after, range.upTo - MOST_COMMITS);
    for await (const commit of commitsBackwards(this.platform.history, { ...range, after: least })) {
      events.push(...this.opener.masked(commit).filter((event) => isWanted(event, filter)).reverse());
      if (events.length >= limit) return { events, ...(commit.position > range.after + 1 && { before: commit.position }) };
    }
    return { events, ...(least > range.after && { before: least + 1 }) };
  }

  async #items(events: readonly CloudEvent[], scope: Parameters<NameLookUp['of']>[1]): Promise<readonly AuditItem[]> {
    const asked = new AskedNames();
    for (const event of events) itemOf(event, asked, scope.language);
    const names = await this.names.of(asked, scope);
    return events.map((event) => itemOf(event, names, scope.language));
  }
}

function itemOf(event: CloudEvent, names: Names, language: AuditLanguage): AuditItem {
  const { position, index, time: at, via, type, data } = event;
  const happened = { type, data } as EventOf;
  const changes = changesOf({ type: happened.type, data });
  const reason = data['reason'];
  return {
    position,
    index,
    at,
    actor: somebody(event.actor, names),
    ...(event.onbehalfof !== undefined && { onBehalfOf: somebody(event.onbehalfof, names) }),
    via,
    type,
    sentence: sentenceOf(happened, { language, who: names.person(event.actor), names }),
    ...(changes.length > 0 && { changes }),
    ...(typeof reason === 'string' && { reason }),
  };
}

function somebody(id: string, names: Names): AuditActor {
  const name = names.person(id).trim();
  return { id, ...(name !== id && { name }) };
}
