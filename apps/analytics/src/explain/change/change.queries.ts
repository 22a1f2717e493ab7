import { CairnError } from '@cairn/contracts';
import { dayAt, keyResultChange, METHOD_VERSION, objectiveChange, objectiveProgress, readDate, type RolledKeyResult } from '@cairn/method';
import { OKR_PROJECTIONS, okrViews, type Reading as OkrReading } from '@cairn/okr-views';
import { byMethod, refuse } from '@cairn/rhythm';
import { Found, HiddenObjectives, PLATFORM, Readings, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { trendSubject } from '../../trends/trend-subject.queries.js';
import { ExplainingEvents } from '../events/explaining-events.queries.js';
import { MOST_EVENTS } from '../events/explaining-event.js';
import { subjectOf } from '../subject.js';
import type { ExplainChangeQuery } from './change.dto.js';
import type { ChangeEnd, ExplainedChange } from './explained-change.js';
import { readingOn } from './moments.js';
import { stagesOf, type ObjectiveStages } from './stages.js';

type Moment = OkrReading & { readonly position: number };

/** What has changed of what, from when to when. */
interface Asked {
  readonly org: string;
  readonly kind: 'objective' | 'key-result';
  readonly id: string;
  readonly objectiveId: string;
  readonly days: readonly [string, string];
  readonly from: Moment;
  readonly to: Moment;
}

/** Tells of a change of progress what it is made of. */
@Injectable()
export class ChangeQueries {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
    @Inject(ExplainingEvents) private readonly events: ExplainingEvents,
  ) {}

  /** @throws CairnError `forbidden`, `not-found`, `not-a-date`, `period-reversed`, what `Readings.open` refuses */
  async change(reader: Reader, query: ExplainChangeQuery): Promise<Found<ExplainedChange>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, OKR_PROJECTIONS);
    const [kind, id] = subjectOf<'objective' | 'key-result'>(query.subject);
    await trendSubject(reading, await this.hiddenObjectives.from(reader.access), { subject: kind, id });
    const objectiveId = kind === 'objective' ? id : ((await reading.views.get(okrViews.keyResults, id))?.objectiveId ?? notFound());
    const { org } = reader.access.caller;
    const days = daysOf(query, reading);
    const [from, to] = await Promise.all(days.map((day) => this.#readingOn(day, org, reading)));
    if (from === undefined || to === undefined) refuse('period-reversed', 'The days have not begun by then.', { field: 'from' });
    return new Found(await this.#told({ org, kind, id, objectiveId, days, from, to }, reading), { position: reading.position });
  }

  #readingOn(day: string, org: string, { position, clock, timeZone }: Reading): Promise<Moment | undefined> {
    const positionAt = (instant: string): Promise<number> => this.platform.history.positionAt(org, instant);
    return readingOn(day, { position, clock, timeZone, positionAt, viewsAt: (at) => new ViewsAt(this.platform.views, org, at) });
  }

  async #told({ org, kind, id, objectiveId, days: [first, last], from, to }: Asked, reading: Reading): Promise<ExplainedChange> {
    const stages = await stagesOf(from, to, objectiveId);
    const { amount, parts } = kind === 'objective' ? objectiveChange(stages) : keyResultChange(onlyOf(stages, id));
    const progressOf = (keyResults: readonly RolledKeyResult[]): string | null => (kind === 'objective' ? objectiveProgress(keyResults).progress : (keyResults.find((each) => each.id === id)?.progress ?? null));
    const talked = (kind === 'objective' ? [...stages.titles.keys()] : [id]).map((each) => `check-ins-${each}`);
    const events = await this.events.ofStreams([`objective-${objectiveId}`, ...talked], { org, reading: to, measure: 'pace', ...(kind === 'key-result' && { keyResultId: id }) });
    return {
      subject: { kind, id, title: kind === 'key-result' ? (stages.titles.get(id) ?? id) : ((await reading.views.get(okrViews.objectives, id))?.title ?? id) },
      measure: 'progress',
      definition: { id: 'change', version: METHOD_VERSION },
      from: endOf(first, from, progressOf(stages.before)),
      to: endOf(last, to, progressOf(stages.membership)),
      change: amount,
      parts: parts.map((part) => ({ cause: part.cause, amount: part.amount, of: { kind: 'key-result', id: part.id, title: stages.titles.get(part.id) ?? part.id } })),
      events: events.filter(({ position }) => position > from.position).slice(0, MOST_EVENTS),
    };
  }
}

function onlyOf({ before, measurement, goalposts, membership }: ObjectiveStages, keyResultId: string) {
  const only = (keyResults: readonly RolledKeyResult[]): readonly RolledKeyResult[] => keyResults.filter(({ id }) => id === keyResultId);
  return { before: only(before), measurement: only(measurement), goalposts: only(goalposts), membership: only(membership) };
}

/** Both days, none after the one that is told of last. @throws CairnError `not-a-date`, `period-reversed` */
function daysOf({ from, to }: ExplainChangeQuery, { clock, effectiveOn, timeZone }: Reading): readonly [string, string] {
  const today = dayAt(effectiveOn < clock ? effectiveOn : clock, timeZone);
  const [first, wanted] = byMethod(() => [readDate(from, 'from'), readDate(to ?? today, 'to')] as const);
  const last = wanted < today ? wanted : today;
  return first > last ? refuse('period-reversed', 'The change ends before it begins.', { field: 'from' }) : [first, last];
}

function endOf(day: string, { position, clock }: Moment, progress: string | null): ChangeEnd {
  return { day, progress, position, clock };
}

function notFound(): never {
  throw new CairnError('There is no such thing.', { code: 'not-found' });
}
