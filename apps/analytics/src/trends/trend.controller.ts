import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TrendQueryDto } from './trend.dto.js';
import { TrendQueries, type ShownTrend } from './trend.queries.js';

@ApiTags('analytics')
@Controller('trends')
export class TrendController {
  constructor(@Inject(TrendQueries) private readonly queries: TrendQueries) {}

  @Get()
  @ApiOperation({ summary: 'Progress, expected, pace and confidence from day to day: as lived, as known now, or against what was committed' })
  trend(@Reads() reader: Reader, @Query() query: TrendQueryDto): Promise<Found<ShownTrend>> {
    return this.queries.trend(reader, query);
  }
}
