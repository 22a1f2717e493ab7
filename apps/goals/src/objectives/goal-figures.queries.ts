import { checkInViews, goalViews, readObjective, type CycleReading, type KeyResultReading, type ObjectiveDoc, type ObjectiveReading } from '@cairn/okr-views';
import { PLATFORM, Readings, type Platform, type Reader, type Reading, type TimesQuery } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import type { KeyResultAnswer } from './goal-answers.js';
import { GoalVisibility } from './goal-visibility.queries.js';
import { requireObjective } from './objective-states.js';

/** An objective with its figures, where and when it was read. */
export interface FiguredGoal {
  readonly reading: Reading;
  readonly objective: ObjectiveDoc;
  readonly figures: ObjectiveReading & Pick<CycleReading, 'cycle' | 'policyVersion'>;
}

/** Reads one objective with its figures, if the caller sees it. */
@Injectable()
export class GoalFigures {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(GoalVisibility) private readonly visibility: GoalVisibility,
  ) {}

  /** @throws CairnError `objective-unknown`, `forbidden`, what `Readings.open` refuses */
  async of(reader: Reader, objectiveId: string, query: TimesQuery): Promise<FiguredGoal> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [goalViews, checkInViews]);
    const objective = await this.visibility.require(reader, reading.views, objectiveId);
    const viewsAt = (position: number): ViewsAt => new ViewsAt(this.platform.views, reader.access.caller.org, position);
    const figures = requireObjective(await readObjective({ ...reading, viewsAt }, objectiveId));
    return { reading, objective, figures };
  }
}

/** The document of a key result, and its figures apart. */
export function figuredKeyResult({ keyResult, ...figures }: KeyResultReading): KeyResultAnswer {
  return { ...keyResult, figures };
}
