import { goalViews, organizationViews } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, type Platform, type Reader, type TimesQuery } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import type { BaselineDriftDto, DriftDto, ReadinessDto } from './cycle-report.dto.js';
import { GoalVisibility } from '../objectives/goal-visibility.queries.js';
import { cycleAt } from './cycle.queries.js';
import { driftOf, type Drift, type Goal } from './drift.js';
import { goalAt, goalsOfCycle } from './goals-of-cycle.queries.js';
import { unreadyIn } from './readiness.js';

/** A cycle looked at as a whole: is it ready to begin, and what has become of its plan since. Restricted objectives are in it for those who see them. */
@Injectable()
export class CycleReportQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(GoalVisibility) private readonly visibility: GoalVisibility,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws CairnError `cycle-unknown` */
  async readiness(reader: Reader, cycleId: string, query: TimesQuery): Promise<Found<ReadinessDto>> {
    reader.access.requireReader();
    const { views, position } = await this.readings.open(reader, query, [organizationViews, goalViews]);
    const { policy } = await cycleAt(views, cycleId);
    const goals = await goalsOfCycle(views, cycleId, await this.visibility.of(reader, position));
    const items = unreadyIn(policy, goals).map(({ missing, ...item }) => ({ ...item, ...(missing && { missing: [...missing] }) }));
    const inState = (state: string): number => goals.filter(({ objective }) => objective.state === state).length;
    return new Found({ cycleId, committed: inState('committed'), drafts: inState('draft'), ready: items.length === 0, items }, { position });
  }

  /** @throws CairnError `cycle-unknown` */
  async drift(reader: Reader, cycleId: string, query: TimesQuery): Promise<Found<BaselineDriftDto>> {
    reader.access.requireReader();
    const { views, position } = await this.readings.open(reader, query, [organizationViews, goalViews]);
    const { activatedPosition: baselinePosition, activatedAt } = await cycleAt(views, cycleId);
    if (baselinePosition === null) return new Found({ cycleId, items: [] }, { position });
    const { org } = reader.access.caller;
    const baseline = await this.#baseline(org, cycleId, baselinePosition);
    const drifts: Drift[] = [];
    for (const now of await goalsOfCycle(views, cycleId, await this.visibility.of(reader, position))) drifts.push(...(await this.#driftOf(org, baseline.get(now.objective.objectiveId), now)));
    return new Found({ cycleId, baselinePosition, ...(activatedAt !== null && { activatedAt }), items: drifts.map(toDto) }, { position });
  }

  /** What was committed to when the cycle began, by objective; who sees it is decided on what stands now. */
  async #baseline(org: string, cycleId: string, position: number): Promise<ReadonlyMap<string, Goal>> {
    const goals = await goalsOfCycle(new ViewsAt(this.platform.views, org, position), cycleId, async () => true);
    return new Map(goals.filter(({ objective }) => objective.state === 'committed').map((goal) => [goal.objective.objectiveId, goal]));
  }

  /** A goal that was committed later has its own commitment as its baseline. */
  async #driftOf(org: string, before: Goal | undefined, now: Goal): Promise<readonly Drift[]> {
    const { objectiveId, committedPosition } = now.objective;
    if (before) return driftOf(before, now, { isAdded: false });
    if (committedPosition === null) return [];
    const committed = await goalAt(new ViewsAt(this.platform.views, org, committedPosition), objectiveId);
    return committed ? driftOf(committed, now, { isAdded: true }) : [];
  }
}

function toDto({ changes, ...drift }: Drift): DriftDto {
  return { ...drift, ...(changes && { changes: [...changes] }) };
}
