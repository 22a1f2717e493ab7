import { Found, IdParameter, PLATFORM, Reads, TimesQuery, Write, Written, type Platform, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idInStream } from '../edge/stream-id.js';
import { changeActs, createAct } from './cycle-acts.js';
import { ActOnCycle, type CycleAct } from './cycle.commands.js';
import { CycleChangesDto, CycleDto, CycleListDto, CyclesQuery, NewCycleDto } from './cycle.dto.js';
import { CycleQueries } from './cycle.queries.js';

@ApiTags('cycles')
@Controller('cycles')
export class CycleController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CycleQueries) private readonly queries: CycleQueries,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cycles' })
  @ApiOkResponse({ type: CycleListDto })
  list(@Reads() reader: Reader, @Query() query: CyclesQuery): Promise<Found<CycleListDto>> {
    return this.queries.list(reader, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A cycle' })
  @ApiOkResponse({ type: CycleDto })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<CycleDto>> {
    return this.queries.one(reader, id, query);
  }

  @Post()
  @ApiOperation({ summary: 'Draft a cycle' })
  @ApiCreatedResponse({ type: Written })
  async create(@Write() write: WriteContext, @Body() cycle: NewCycleDto): Promise<Written> {
    const { cycleId = this.platform.newId() } = cycle;
    return new Written(idInStream('cycle'), await this.commands.execute(new ActOnCycle(write, cycleId, [createAct(cycleId, cycle)])));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a cycle’s name, days, parent and rules' })
  @ApiOkResponse({ type: Written })
  change(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() changes: CycleChangesDto): Promise<Written> {
    return this.#act(write, id, changeActs(changes));
  }

  @Post(':id/start-planning')
  @HttpCode(200)
  @ApiOperation({ summary: 'From draft to planning' })
  @ApiOkResponse({ type: Written })
  startPlanning(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#act(write, id, [{ type: 'StartPlanning' }]);
  }

  @Post(':id/activate')
  @HttpCode(200)
  @ApiOperation({ summary: 'From planning to active: what is committed is the baseline from here' })
  @ApiOkResponse({ type: Written })
  activate(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#act(write, id, [{ type: 'ActivateCycle' }]);
  }

  @Post(':id/start-closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'From active to closing: scores and retrospectives' })
  @ApiOkResponse({ type: Written })
  startClosing(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#act(write, id, [{ type: 'StartClosing' }]);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a cycle for good' })
  @ApiOkResponse({ type: Written })
  close(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#act(write, id, [{ type: 'CloseCycle' }]);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a closed cycle away' })
  @ApiOkResponse({ type: Written })
  archive(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#act(write, id, [{ type: 'ArchiveCycle' }]);
  }

  async #act(write: WriteContext, cycleId: string, acts: readonly CycleAct[]): Promise<Written> {
    return new Written(cycleId, await this.commands.execute(new ActOnCycle(write, cycleId, acts)));
  }
}
