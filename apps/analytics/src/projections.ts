import { OKR_PROJECTIONS } from '@cairn/okr-views';
import { learningViews } from './learning/learning.projection.js';

/** Everything that a retrospective is made of. */
export const PROJECTIONS = [...OKR_PROJECTIONS, learningViews] as const;
