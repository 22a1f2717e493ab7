import type { DecimalText } from '../decimal/figure.js';

/** What drives the progress of an objective that has no key results: nothing (the default), or what its contributors bring. */
export type Drive = 'own' | 'support';

export const DEFAULT_DRIVE: Drive = 'own';

/** The progress to show, and whether it is the contributors' and not the objective's own. */
export interface ShownProgress {
  readonly progress: DecimalText | null;
  readonly borrowed: boolean;
}

/** What an objective has of its own, and what is brought to it. */
export interface ObjectiveFigures {
  /** Those not cancelled. With any of them the objective shows its own progress, even when that is not measured. */
  readonly keyResults: number;
  readonly progress: DecimalText | null;
  readonly support: DecimalText | null;
}

/** Under policy `drive: support` an objective without key results shows its support as progress, and says that it is borrowed. */
export function shownProgress({ keyResults, progress, support }: ObjectiveFigures, drive: Drive = DEFAULT_DRIVE): ShownProgress {
  const borrowed = drive === 'support' && keyResults === 0 && support !== null;
  return { progress: borrowed ? support : progress, borrowed };
}
