import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MeDto } from './me.dto.js';
import { MeQueries } from './me.queries.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(@Inject(MeQueries) private readonly queries: MeQueries) {}

  @Get()
  @ApiOperation({ summary: 'Who I am: person or key, roles, teams, what I may do, and the organization that I am in' })
  @ApiOkResponse({ type: MeDto })
  me(@Reads() reader: Reader): Promise<Found<MeDto>> {
    return this.queries.me(reader);
  }
}
