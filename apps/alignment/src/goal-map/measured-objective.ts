import type { ObjectiveReading } from '@cairn/okr-views';
import type { MapObjective } from './goal-figures.js';

/** An objective with its figures, as the map lays it out. */
export interface MeasuredObjective extends MapObjective {
  readonly reading: ObjectiveReading;
}
