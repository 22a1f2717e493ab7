import { Found, type Reader, type TimesQuery } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import { initiativesOf } from '../initiatives/initiatives.queries.js';
import type { KeyResultWithInitiatives } from '../objectives/goal-answers.js';
import { figuredKeyResult, GoalFigures } from '../objectives/goal-figures.queries.js';
import { objectiveIdOf } from '../objectives/part-ids.js';

/** Reads key results, each with its figures and its plan of action. */
@Injectable()
export class KeyResultsQueries {
  constructor(@Inject(GoalFigures) private readonly figures: GoalFigures) {}

  /** @throws CairnError `key-result-unknown`, what `GoalFigures.of` refuses */
  async one(reader: Reader, keyResultId: string, query: TimesQuery): Promise<Found<KeyResultWithInitiatives>> {
    const { reading, figures } = await this.figures.of(reader, objectiveIdOf(keyResultId, 'key-result-unknown'), query);
    const read = figures.keyResults.find(({ keyResult }) => keyResult.keyResultId === keyResultId);
    const keyResult = figuredKeyResult(read ?? refuse('key-result-unknown', 'The objective has no such key result.', { field: 'keyResultId', keyResultId }));
    const initiatives = await initiativesOf(reading.views, { by: 'key', key: 'keyResultId', equals: keyResultId });
    return new Found({ ...keyResult, initiatives }, { position: reading.position, version: keyResult.version });
  }
}
