import { goalViews, organizationViews } from '@cairn/okr-views';
import { Found, HiddenObjectives, PLATFORM, Readings, type Platform, type Reader, type TimesQuery } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { DriftArguments } from './baseline-drift.heavy.js';
import type { BaselineDriftDto, ReadinessDto } from './cycle-report.dto.js';
import { GoalVisibility } from '../objectives/goal-visibility.queries.js';
import { cycleAt } from './cycle.queries.js';
import { goalsOfCycle } from './goals-of-cycle.queries.js';
import { unreadyIn } from './readiness.js';

/** A cycle looked at as a whole: is it ready to begin, and what has become of its plan since. Restricted objectives are in it for those who see them. */
@Injectable()
export class CycleReportQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(GoalVisibility) private readonly visibility: GoalVisibility,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
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

  /** What has become of the plan: a `BaselineDriftDto`, as a rule as the bytes that clients get. @throws CairnError `cycle-unknown` */
  async drift(reader: Reader, cycleId: string, query: TimesQuery): Promise<Found<BaselineDriftDto | Uint8Array>> {
    reader.access.requireReader();
    const { views, position } = await this.readings.open(reader, query, [organizationViews, goalViews]);
    const { activatedPosition: baselinePosition, activatedAt } = await cycleAt(views, cycleId);
    if (baselinePosition === null) return new Found({ cycleId, items: [] }, { position });
    const hidden = [...(await this.hiddenObjectives.from(reader.access))];
    const asked: DriftArguments = { org: reader.access.caller.org, cycleId, baselinePosition, ...(activatedAt !== null && { activatedAt }), position, hidden };
    return new Found(await this.platform.heavy.ask('baseline-drift', { ...asked }), { position });
  }
}
