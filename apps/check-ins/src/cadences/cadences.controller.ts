import { Found, Reads, TimesQuery, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SetCadenceOf } from './cadence.commands.js';
import { CadenceDto, SetCadenceDto, TeamParam } from './cadence.dto.js';
import { CadencesQueries } from './cadences.queries.js';

@ApiTags('cadences')
@Controller('cadences/:teamId')
export class CadencesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CadencesQueries) private readonly cadences: CadencesQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'When a team talks: what holds, and what it has set itself' })
  @ApiOkResponse({ type: CadenceDto })
  get(@Reads() reader: Reader, @Param() { teamId }: TeamParam, @Query() query: TimesQuery): Promise<Found<CadenceDto>> {
    return this.cadences.ofTeam(reader, teamId, query);
  }

  @Put()
  @ApiOperation({ summary: 'Set when a team talks, from the next slot that has not begun' })
  @ApiOkResponse({ type: Written })
  async set(@Write() write: WriteContext, @Param() { teamId }: TeamParam, @Body() body: SetCadenceDto): Promise<Written> {
    return new Written(teamId, await this.commands.execute(new SetCadenceOf(write, teamId, body)));
  }
}
