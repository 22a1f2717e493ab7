import { objectiveExpected, objectivePace, objectiveProgress, type PacedKeyResult } from '@cairn/method';
import type { RolledUp } from '../goal-map/goal-figures.js';

/** Rolls key results up, the same ones once: from day to day little of it changes. */
export class RollUps {
  readonly #progress = new Map<string, RolledUp['progress']>();
  readonly #expected = new Map<string, RolledUp['expected']>();

  /** Its pace is computed when it is asked for: to others an objective contributes without it. */
  of(keyResults: readonly PacedKeyResult[]): RolledUp {
    const counted = keyResults.map(({ weight, cancelled, progress }) => `${weight} ${cancelled} ${progress}`).join();
    const waited = keyResults.map(({ weight, cancelled, progress, expected }) => `${weight} ${cancelled} ${progress === null} ${expected}`).join();
    return {
      progress: once(this.#progress, counted, () => objectiveProgress(keyResults).progress),
      expected: once(this.#expected, waited, () => objectiveExpected(keyResults)),
      get pace() {
        return objectivePace(keyResults);
      },
    };
  }
}

function once<T>(known: Map<string, T>, key: string, compute: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  known.set(key, value);
  return value;
}
