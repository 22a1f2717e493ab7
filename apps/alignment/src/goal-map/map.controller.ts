import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MapQuery } from './map.dto.js';
import { MapQueries } from './map.queries.js';

@ApiTags('alignment')
@Controller('map')
export class MapController {
  constructor(@Inject(MapQueries) private readonly queries: MapQueries) {}

  @Get()
  @ApiOperation({ summary: 'The goal map of a cycle: own progress, support, pace, health and confidence, at any moment' })
  map(@Reads() reader: Reader, @Query() query: MapQuery): Promise<Found<Uint8Array>> {
    return this.queries.map(reader, query);
  }
}
