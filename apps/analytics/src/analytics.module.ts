import { Module } from '@nestjs/common';
import { ChangeQueries } from './explain/change/change.queries.js';
import { ExplainingEvents } from './explain/events/explaining-events.queries.js';
import { ExplainController } from './explain/explain.controller.js';
import { ExplainQueries } from './explain/explain.queries.js';
import { ExportRows } from './exports/export-rows.queries.js';
import { ExportController } from './exports/export.controller.js';
import { ExportQueries } from './exports/export.queries.js';
import { ChangeDecisionHandler } from './learning/decision.commands.js';
import { LearningController } from './learning/learning.controller.js';
import { LearningQueries } from './learning/learning.queries.js';
import { ChangeLessonHandler } from './learning/lesson.commands.js';
import { RetrospectiveContents } from './pdca/content.queries.js';
import { GoalCourse } from './pdca/goal-course.queries.js';
import { ChangeRetrospectiveHandler } from './retrospectives/retrospective.commands.js';
import { RetrospectiveController } from './retrospectives/retrospective.controller.js';
import { RetrospectiveQueries } from './retrospectives/retrospective.queries.js';
import { ScorecardController } from './scorecards/scorecard.controller.js';
import { ScorecardQueries } from './scorecards/scorecard.queries.js';
import { TrendController } from './trends/trend.controller.js';
import { TrendQueries } from './trends/trend.queries.js';

@Module({
  controllers: [TrendController, ScorecardController, RetrospectiveController, LearningController, ExportController, ExplainController],
  providers: [
    TrendQueries, ScorecardQueries, GoalCourse, RetrospectiveContents, RetrospectiveQueries, ChangeRetrospectiveHandler,
    ChangeLessonHandler, ChangeDecisionHandler, LearningQueries, ExportRows, ExportQueries, ExplainingEvents, ExplainQueries, ChangeQueries,
  ],
})
export class AnalyticsModule {}
