import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SearchAnswerDto, SearchQuery } from './search.dto.js';
import { SearchQueries } from './search.queries.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(SearchQueries) private readonly queries: SearchQueries) {}

  @Get()
  @ApiOperation({ summary: 'Goals, teams, cycles and people by words in their titles and names, the best first' })
  @ApiOkResponse({ type: SearchAnswerDto })
  search(@Reads() reader: Reader, @Query() query: SearchQuery): Promise<Found<SearchAnswerDto>> {
    return this.queries.search(reader, query);
  }
}
