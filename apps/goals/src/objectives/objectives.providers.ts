import type { Provider, Type } from '@nestjs/common';
import { RecordImportHandler } from '../imports/import.commands.js';
import { ImportPreviewController } from '../imports/import-preview.controller.js';
import { ImportsController } from '../imports/imports.controller.js';
import { ChangeInitiativeHandler } from '../initiatives/initiative.commands.js';
import { InitiativesController } from '../initiatives/initiatives.controller.js';
import { InitiativesQueries } from '../initiatives/initiatives.queries.js';
import { ChangeKeyResultsHandler } from '../key-results/key-result.commands.js';
import { KeyResultsController } from '../key-results/key-results.controller.js';
import { KeyResultsQueries } from '../key-results/key-results.queries.js';
import { TeamPlacements } from '../key-results/team-placements.queries.js';
import { CarryOverHandler } from './carry-over.commands.js';
import { CommitToObjectiveHandler } from './commit-objective.commands.js';
import { FocusCounts } from './focus-counts.queries.js';
import { GoalFigures } from './goal-figures.queries.js';
import { GoalVisibility } from './goal-visibility.queries.js';
import { GoalWriter } from './goal-writer.commands.js';
import { ObjectiveCourseController } from './objective-course.controller.js';
import { ObjectiveHistory } from './objective-history.queries.js';
import { ChangeObjectiveHandler, DraftObjectiveHandler } from './objective.commands.js';
import { ObjectivesController } from './objectives.controller.js';
import { ObjectivesQueries } from './objectives.queries.js';
import { KnownSubjects } from './subjects.commands.js';

export { OBJECTIVE_REFUSALS } from './objective-refusals.js';

/** Routes of objectives with their parts, and of imports. */
export const OBJECTIVE_CONTROLLERS: Type[] = [ObjectivesController, ObjectiveCourseController, KeyResultsController, InitiativesController, ImportsController, ImportPreviewController];

/** What those routes need; `Founding` and the platform come from the module. */
export const OBJECTIVE_PROVIDERS: Provider[] = [
  GoalWriter,
  KnownSubjects,
  TeamPlacements,
  FocusCounts,
  GoalVisibility,
  GoalFigures,
  ObjectivesQueries,
  ObjectiveHistory,
  KeyResultsQueries,
  InitiativesQueries,
  DraftObjectiveHandler,
  ChangeObjectiveHandler,
  CommitToObjectiveHandler,
  CarryOverHandler,
  ChangeKeyResultsHandler,
  ChangeInitiativeHandler,
  RecordImportHandler,
];
