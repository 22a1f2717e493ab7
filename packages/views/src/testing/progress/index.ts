export type { KeyResultDoc, ObjectiveDoc, Plan, PointDoc, ProgressDocs, TeamDoc } from './documents.js';
export { progressProjection } from './progress.projection.js';
export { keyResultFigures, objectiveFigure, teamFigures, type KeyResultFigures, type TeamFigures } from './progress.queries.js';
