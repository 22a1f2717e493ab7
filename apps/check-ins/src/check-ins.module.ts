import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Module } from '@nestjs/common';
import { SetCadenceHandler } from './cadences/cadence.commands.js';
import { CadencesController } from './cadences/cadences.controller.js';
import { CadencesQueries } from './cadences/cadences.queries.js';
import { Answers } from './check-ins/answers.queries.js';
import { BeforeAnswersReading } from './check-ins/before-answers.reading.js';
import { RecordCheckInBatchHandler } from './check-ins/check-in-batch.commands.js';
import { ChangeCheckInsHandler } from './check-ins/check-in.commands.js';
import { CheckInsController } from './check-ins/check-ins.controller.js';
import { CheckInsQueries } from './check-ins/check-ins.queries.js';
import { RecordCheckInImportHandler } from './imports/check-in-import.commands.js';
import { CheckInImportsController } from './imports/check-in-imports.controller.js';
import { KeyResultDecisions } from './key-results/key-result.decisions.js';
import { SeenGoals } from './key-results/seen-goals.reading.js';
import { TeamPlacements } from './key-results/team-placements.reading.js';
import { MeController } from './me/me.controller.js';
import { MeQueries } from './me/me.queries.js';
import { DueQueries } from './slots/due.queries.js';
import { ExcuseSlotHandler } from './slots/slot.commands.js';
import { SlotsController } from './slots/slots.controller.js';
import { SlotsQueries } from './slots/slots.queries.js';
import { SweepController } from './sweep/sweep.controller.js';
import { RhythmSweep } from './sweep/sweep.reading.js';

const HANDLERS = [ChangeCheckInsHandler, RecordCheckInBatchHandler, ExcuseSlotHandler, SetCadenceHandler, RecordCheckInImportHandler];
const QUERIES = [CheckInsQueries, SlotsQueries, DueQueries, CadencesQueries, Answers, SeenGoals, MeQueries];
const DECISIONS = [KeyResultDecisions, TeamPlacements, BeforeAnswersReading];

@Module({
  controllers: [CheckInsController, SlotsController, CadencesController, CheckInImportsController, SweepController, MeController],
  providers: [...HANDLERS, ...QUERIES, ...DECISIONS, { provide: RhythmSweep, useFactory: (platform: Platform) => new RhythmSweep(platform), inject: [PLATFORM] }],
})
export class CheckInsModule {}
