import { dueMomentsOf, judgedAt, loadObjective, pacedObjectives, type GoalRows, type PacedObjective, type Reading } from '@cairn/okr-views';
import { dayAt, timePassed } from '@cairn/method';

/** A share of the time of an objective, before which nothing is said of both its sides. */
const A_THIRD = 0.3333;

/** Looks from a reading at earlier moments, with what the reading knows. */
export class LookingBack {
  readonly #reading: Reading;
  readonly #rows = new Map<string, Promise<GoalRows | undefined>>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The newest moments by which an objective's team had talked, after a third of the objective's time; at most so many, oldest first. */
  async dueMoments(objectiveId: string, most: number): Promise<readonly string[]> {
    const rows = await this.#rowsOf(objectiveId);
    const [objective] = rows?.objectives ?? [];
    if (rows === undefined || objective === undefined) return [];
    return dueMomentsOf(rows, objective.teamId, judgedAt(this.#reading)).slice(-most).filter((at) => this.#share(rows, at) >= A_THIRD);
  }

  /** What was reached and expected of an objective by its key results. */
  async pacedAt(objectiveId: string, effectiveOn: string): Promise<PacedObjective | undefined> {
    const rows = await this.#rowsOf(objectiveId);
    return rows && pacedObjectives(rows, { ...this.#reading, effectiveOn })[0];
  }

  #share({ cycle: { start: firstDay, end: lastDay } }: GoalRows, at: string): number {
    return Number(timePassed({ firstDay, lastDay }, dayAt(at, this.#reading.timeZone)));
  }

  #rowsOf(objectiveId: string): Promise<GoalRows | undefined> {
    const rows = this.#rows.get(objectiveId) ?? loadObjective(this.#reading.views, objectiveId);
    this.#rows.set(objectiveId, rows);
    return rows;
  }
}
