import { Module } from '@nestjs/common';
import { ChangeAlignmentHandler } from './alignments/alignment.commands.js';
import { AlignmentController } from './alignments/alignment.controller.js';
import { AlignmentQueries } from './alignments/alignment.queries.js';
import { Sides } from './alignments/sides.queries.js';
import { FramesQueries } from './frames/frames.queries.js';
import { MapController } from './goal-map/map.controller.js';
import { MapQueries } from './goal-map/map.queries.js';

@Module({ controllers: [AlignmentController, MapController], providers: [ChangeAlignmentHandler, Sides, AlignmentQueries, MapQueries, FramesQueries] })
export class AlignmentModule {}
