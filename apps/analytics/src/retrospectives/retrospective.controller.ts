import { IdParameter, newId, Reads, TimesQuery, Write, Written, type Found, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeRetrospective, type RetrospectiveWish } from './retrospective.commands.js';
import { OpenRetrospectiveDto, RecordCauseDto, RecordVerdictDto, RetrospectivesQuery } from './retrospective.dto.js';
import { RetrospectiveQueries, type ShownRetrospective, type WholeRetrospective } from './retrospective.queries.js';

@ApiTags('analytics')
@Controller('retrospectives')
export class RetrospectiveController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(RetrospectiveQueries) private readonly queries: RetrospectiveQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Retrospectives, of a cycle or a team' })
  list(@Reads() reader: Reader, @Query() query: RetrospectivesQuery): Promise<Found<{ readonly items: readonly ShownRetrospective[] }>> {
    return this.queries.list(reader, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Plan, do, check and act of a retrospective, built from the history; once it is frozen, exactly what was frozen' })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<WholeRetrospective>> {
    return this.queries.one(reader, id, query);
  }

  @Post()
  @ApiOperation({ summary: 'Open the look back of a team on a cycle that is closing or closed' })
  open(@Write() write: WriteContext, @Body() { retrospectiveId = newId(), cycleId, teamId }: OpenRetrospectiveDto): Promise<Written> {
    return this.#change(write, retrospectiveId, { kind: 'open', cycleId, teamId });
  }

  @Post(':id/causes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say why a key result ended under 0.7' })
  cause(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: RecordCauseDto): Promise<Written> {
    return this.#change(write, id, { kind: 'cause', ...body });
  }

  @Post(':id/verdicts')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep, modify or abandon an objective, with a reason' })
  verdict(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: RecordVerdictDto): Promise<Written> {
    return this.#change(write, id, { kind: 'verdict', ...body });
  }

  @Post(':id/freeze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Freeze the content as it stands at a position of the history' })
  freeze(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#change(write, id, { kind: 'freeze' });
  }

  async #change(write: WriteContext, retrospectiveId: string, wish: RetrospectiveWish): Promise<Written> {
    return new Written(retrospectiveId, await this.commands.execute(new ChangeRetrospective(write, retrospectiveId, wish)));
  }
}
