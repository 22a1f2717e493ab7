import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExplainedValueDto } from './explain-answer.dto.js';
import { ExplainValueQuery } from './explain.dto.js';
import { ExplainQueries } from './explain.queries.js';
import type { ExplainedValue } from './explained-value.js';

@ApiTags('analytics')
@Controller('explain')
export class ExplainController {
  constructor(@Inject(ExplainQueries) private readonly queries: ExplainQueries) {}

  @Get('value')
  @ApiOperation({ summary: 'Where a number comes from: its formula, what went into it, and the events behind that' })
  @ApiOkResponse({ type: ExplainedValueDto })
  value(@Reads() reader: Reader, @Query() query: ExplainValueQuery): Promise<Found<ExplainedValue>> {
    return this.queries.value(reader, query);
  }
}
