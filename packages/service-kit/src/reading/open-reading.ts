import { CairnError } from '@cairn/contracts';
import { commitFrom } from '@cairn/history';
import { instantOf, momentOf } from '@cairn/method';
import { organizationViews, type Reading as OkrReading } from '@cairn/okr-views';
import { decodePageCursor, readingPosition, ViewsAt, type AnyProjection, type ListPlace, type PageCursor } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM, type Platform } from '../platform/platform.js';
import type { Reader } from '../request/decorators.js';
import type { PageQuery, TimesQuery } from './reading.dto.js';

/** Items of a page that doesn't say how many it wants. */
const PAGE = 50;

/** The views of one organization at the moment that a request asks about. */
export interface Reading extends OkrReading {
  readonly position: number;
  /** Where a page begins, and its size. */
  readonly page: { readonly after?: ListPlace; readonly limit: number };
}

const organization = organizationViews.view('organization');

/** Finds the position of a read and opens the views there (docs/ARCHITECTURE.md, views and time). */
@Injectable()
export class Readings {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /**
   * @param projections all that the query reads
   * @throws CairnError `position-not-reached` (retriable) when the views have not come as far as was asked; `follower-parked` (retriable);
   *   `position-unknown` for a position after the head, of a cursor too; `page-cursor-invalid`
   */
  async open({ access, minPosition }: Reader, query: TimesQuery & PageQuery, projections: readonly Pick<AnyProjection, 'storage'>[]): Promise<Reading> {
    const { org } = access.caller;
    const storages = [organizationViews.storage, ...projections.map(({ storage }) => storage)];
    const cursor = query.cursor === undefined ? undefined : decodePageCursor(query.cursor);
    const timeZone = await this.timeZoneOf(org);
    const asOf = await this.#positionOf(org, cursor === undefined ? query.asOf : String(cursor.at), timeZone);
    await this.#reach(org, storages, Math.max(minPosition ?? 0, asOf ?? 0));
    const position = await readingPosition({ views: this.platform.views, org, projections: storages }, asOf);
    const clock = await this.#clockOf(org, query.asOf, { position, timeZone });
    const viewsAt = (wanted: number): ViewsAt => new ViewsAt(this.platform.views, org, wanted);
    return {
      views: viewsAt(position),
      viewsAt,
      position,
      clock,
      effectiveOn: query.effectiveOn === undefined ? clock : endOf(query.effectiveOn, 'effectiveOn', timeZone),
      timeZone,
      page: pageOf(cursor, query.limit),
    };
  }

  /** The organization's zone now; UTC before it is founded. */
  async timeZoneOf(org: string): Promise<string> {
    const now = await this.platform.organization.of(org);
    return (await now.get(organization, 'organization'))?.timeZone ?? 'UTC';
  }

  async #positionOf(org: string, asOf: string | undefined, timeZone: string): Promise<number | undefined> {
    if (asOf === undefined) return undefined;
    if (!isPosition(asOf)) return this.platform.history.positionAt(org, endOf(asOf, 'asOf', timeZone));
    const { position: head } = await this.platform.history.head(org);
    if (Number(asOf) > head) throw new CairnError('The history does not reach so far yet.', { code: 'position-unknown', details: { field: 'asOf', head } });
    return Number(asOf);
  }

  async #clockOf(org: string, asOf: string | undefined, { position, timeZone }: { readonly position: number; readonly timeZone: string }): Promise<string> {
    const now = instantOf(this.platform.clock());
    if (asOf === undefined) return now;
    if (!isPosition(asOf)) return [endOf(asOf, 'asOf', timeZone), now].sort()[0] ?? now;
    const [commit] = position === 0 ? [] : await this.platform.history.readStored(org, position - 1, { limit: 1 });
    return commit === undefined ? now : commitFrom(commit).at;
  }

  async #reach(org: string, storages: readonly string[], position: number): Promise<void> {
    if (position === 0) return;
    const { following } = this.platform;
    await Promise.all([...new Set(storages)].map((storage) => following.waitFor(storage, { org, position })));
  }
}

function pageOf(cursor: PageCursor | undefined, limit = PAGE): Reading['page'] {
  return { ...(cursor && { after: cursor.after }), limit };
}

function isPosition(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

/** @param text an instant, or a date: the last millisecond of that day. @throws CairnError `request-invalid` for a day or time that the calendar lacks */
function endOf(text: string, use: 'asOf' | 'effectiveOn', timeZone: string): string {
  try {
    return momentOf(text.includes('T') ? instantOf(Date.parse(text)) : text, use, timeZone);
  } catch (cause) {
    throw new CairnError('This is no day or time of the calendar.', { code: 'request-invalid', details: { errors: [{ field: use, problem: 'must be a real date or instant' }] }, cause });
  }
}
