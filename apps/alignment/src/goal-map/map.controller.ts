import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FramesQuery } from '../frames/frames.dto.js';
import { FramesQueries } from '../frames/frames.queries.js';
import { MapQuery } from './map.dto.js';
import { MapQueries } from './map.queries.js';

@ApiTags('alignment')
@Controller('map')
export class MapController {
  constructor(
    @Inject(MapQueries) private readonly queries: MapQueries,
    @Inject(FramesQueries) private readonly films: FramesQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The goal map of a cycle: own progress, support, pace, health and confidence, at any moment' })
  map(@Reads() reader: Reader, @Query() query: MapQuery): Promise<Found<Uint8Array>> {
    return this.queries.map(reader, query);
  }

  @Get('frames')
  @ApiOperation({ summary: 'The goal map of a cycle from day to day, each day as it was known at its end: everything a time-lapse needs in one answer' })
  frames(@Reads() reader: Reader, @Query() query: FramesQuery): Promise<Found<Uint8Array>> {
    return this.films.frames(reader, query);
  }
}
