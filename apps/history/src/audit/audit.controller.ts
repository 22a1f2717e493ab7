import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditAnswer, AuditQuery } from './audit.dto.js';
import { AuditQueries } from './audit.queries.js';

@ApiTags('history')
@Controller('history/audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @ApiOperation({ summary: 'Who did what and why, in sentences, newest first. Organization-wide: restricted objectives too' })
  @ApiOkResponse({ type: AuditAnswer })
  async acts(@Reads() reader: Reader, @Query() query: AuditQuery): Promise<Found<AuditAnswer>> {
    await reader.access.requireHistory();
    return this.queries.acts(reader, query);
  }
}
