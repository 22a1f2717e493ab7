export { cyclesFold, type CyclePhase, type CycleRead, type Cycles } from './goals-read/cycles.js';
export { objectiveFold, type Audience, type ObjectiveRead } from './goals-read/objective.js';

export { decide } from './alignments/alignment.js';
export type * from './alignments/alignment-command.js';
export type { AlignmentStates } from './alignments/alignment-states.js';
export { circleClosedBy } from './alignments/circle.js';
export { linkFold, type Link, type LinkEnds, type Side } from './alignments/link.js';
export { linksFold, liveLinksFrom, type Links } from './alignments/links.js';

export { goalMap, type GoalEdge, type GoalMap, type GoalNode, type MapSources, type MapWindow } from './goal-map/goal-map.js';
export type { GoalFigures, MapLink, MapObjective } from './goal-map/goal-figures.js';
