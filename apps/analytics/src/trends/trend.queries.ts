import { OKR_PROJECTIONS, okrViews, type Basis, type Definition, type Interval, type Subject, type TrendPoint } from '@cairn/okr-views';
import { Found, HiddenObjectives, PLATFORM, Readings, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { shownEntries, type ShownEntry } from './entries.js';
import { dayOf, trendSpan, type TrendSpan } from './trend-span.js';
import type { TrendArguments } from './trend.heavy.js';
import { trendSubject } from './trend-subject.queries.js';
import type { TrendQueryDto } from './trend.dto.js';

/** How figures went from day to day. */
export interface ShownTrend extends TrendSpan {
  readonly definition: Definition;
  readonly subject: { readonly kind: Subject; readonly id: string };
  readonly basis: Basis;
  readonly interval: Interval;
  readonly points: readonly TrendPoint[];
  /** Of a key result: every check-in and correction in these days, superseded ones too. */
  readonly entries?: readonly ShownEntry[];
}

/** Trends at any moment. */
@Injectable()
export class TrendQueries {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
  ) {}

  /**
   * An objective that is restricted to others now is in no average, count or support of any day, under any basis, also of days on which it was open;
   * one that is open again is in those of the days on which it was not.
   *
   * @throws CairnError `forbidden`, `not-found`, `request-invalid`, those of `trendSpan`, and what the method refuses
   */
  async trend(reader: Reader, query: TrendQueryDto): Promise<Found<ShownTrend>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, OKR_PROJECTIONS);
    const { basis = 'as-lived', interval = 'day', subject: kind } = query;
    const hidden = await this.hiddenObjectives.from(reader.access);
    const { id, cycle } = await trendSubject(reading, hidden, { subject: kind, ...(query.id !== undefined && { id: query.id }) });
    const span = trendSpan({ ...query, interval }, { cycle, today: dayOf(earlier(reading), reading.timeZone) });
    const { position, clock, timeZone } = reading;
    const points = await this.#points({ org: reader.access.caller.org, position, clock, timeZone, query: { subject: kind, id, ...span, interval, basis }, hidden: [...hidden] });
    const entries = kind === 'key-result' ? { entries: await entriesOf(reading, id, span) } : {};
    return new Found({ definition: { id: 'trend', version: 1 }, subject: { kind, id }, basis, interval, ...span, points, ...entries }, { position });
  }

  async #points(asked: TrendArguments): Promise<readonly TrendPoint[]> {
    const points = await this.platform.heavy.ask('trend', { ...asked });
    return JSON.parse(Buffer.from(points).toString('utf8')) as readonly TrendPoint[];
  }
}

/** Nothing is told of a day after the one on which it is to be true. */
function earlier({ clock, effectiveOn }: Reading): string {
  return effectiveOn < clock ? effectiveOn : clock;
}

async function entriesOf({ views, timeZone }: Reading, keyResultId: string, span: TrendSpan): Promise<readonly ShownEntry[]> {
  const checkIns = await views.all(okrViews.checkIns, { by: 'key', key: 'keyResultId', equals: keyResultId });
  return shownEntries(checkIns.map(({ doc }) => doc), { ...span, timeZone });
}
