import { CairnError } from '@cairn/contracts';
import { METHOD_VERSION } from '@cairn/method';
import { OKR_PROJECTIONS, type Definition } from '@cairn/okr-views';
import { Found, HiddenObjectives, Readings, type Reader } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { readCycleGoals } from '../scores/cycle-goals.js';
import { portfolioOf, type Portfolio } from '../scores/portfolio.js';
import { scoredGoal, type ScoredGoal } from '../scores/scored-goal.js';
import { shownRhythm, type ShownRhythm } from '../scores/shown-rhythm.js';
import type { ScorecardQuery } from './scorecard.dto.js';

/** The scores of a cycle, with averages and rhythm. No row carries a person. */
export interface Scorecard {
  readonly definition: Definition & { readonly policyVersion: number };
  readonly cycle: { readonly cycleId: string; readonly name: string; readonly state: string; readonly start: string; readonly end: string };
  readonly teamId: string | null;
  readonly objectives: readonly ScoredGoal[];
  readonly portfolio: Portfolio;
  readonly rhythm: ShownRhythm;
}

/** Scorecards at any moment. */
@Injectable()
export class ScorecardQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
  ) {}

  /** What the caller does not see is in neither rows nor averages. @throws CairnError `forbidden`, `not-found` */
  async scorecard(reader: Reader, cycleId: string, query: ScorecardQuery): Promise<Found<Scorecard>> {
    reader.access.requireReader();
    const { teamId } = query;
    const reading = await this.readings.open(reader, query, OKR_PROJECTIONS);
    const hidden = await this.hiddenObjectives.from(reader.access);
    const found = await readCycleGoals(reading, { cycleId, ...(teamId !== undefined && { teamId }), sees: ({ objectiveId }) => !hidden.has(objectiveId) });
    if (found === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
    const { cycle, policyVersion, goals, thresholds } = found;
    const { name, state, start, end } = cycle;
    const entries = goals.map((goal) => ({ goal, scored: scoredGoal(goal, thresholds) }));
    return new Found(
      {
        definition: { id: 'scorecard', version: METHOD_VERSION, policyVersion },
        cycle: { cycleId, name, state, start, end },
        teamId: teamId ?? null,
        objectives: entries.map(({ scored }) => scored),
        portfolio: portfolioOf(entries),
        rhythm: shownRhythm(found, reading),
      },
      { position: reading.position },
    );
  }
}
