import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExplainChangeQuery, ExplainedChangeDto } from './change/change.dto.js';
import { ChangeQueries } from './change/change.queries.js';
import type { ExplainedChange } from './change/explained-change.js';
import { ExplainedValueDto } from './explain-answer.dto.js';
import { ExplainValueQuery } from './explain.dto.js';
import { ExplainQueries } from './explain.queries.js';
import type { ExplainedValue } from './explained-value.js';

@ApiTags('analytics')
@Controller('explain')
export class ExplainController {
  constructor(
    @Inject(ExplainQueries) private readonly queries: ExplainQueries,
    @Inject(ChangeQueries) private readonly changes: ChangeQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What a change of progress is made of: new values, moved goalposts, key results that came and went' })
  @ApiOkResponse({ type: ExplainedChangeDto })
  change(@Reads() reader: Reader, @Query() query: ExplainChangeQuery): Promise<Found<ExplainedChange>> {
    return this.changes.change(reader, query);
  }

  @Get('value')
  @ApiOperation({ summary: 'Where a number comes from: its formula, what went into it, and the events behind that' })
  @ApiOkResponse({ type: ExplainedValueDto })
  value(@Reads() reader: Reader, @Query() query: ExplainValueQuery): Promise<Found<ExplainedValue>> {
    return this.queries.value(reader, query);
  }
}
