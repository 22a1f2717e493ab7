import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CycleParameter, ScorecardQuery } from './scorecard.dto.js';
import { ScorecardQueries, type Scorecard } from './scorecard.queries.js';

@ApiTags('analytics')
@Controller('scorecards')
export class ScorecardController {
  constructor(@Inject(ScorecardQueries) private readonly queries: ScorecardQueries) {}

  @Get(':cycleId')
  @ApiOperation({ summary: 'Scores of a cycle: proposed, given, as committed and as amended, with averages and rhythm' })
  scorecard(@Reads() reader: Reader, @Param() { cycleId }: CycleParameter, @Query() query: ScorecardQuery): Promise<Found<Scorecard>> {
    return this.queries.scorecard(reader, cycleId, query);
  }
}
