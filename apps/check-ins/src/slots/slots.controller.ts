import { Found, Reads, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DueQueries } from './due.queries.js';
import { ExcuseSlotOf } from './slot.commands.js';
import { DueCheckInsDto, DueQuery, ExcuseSlotDto, SlotParam, SlotsDto, SlotsQuery } from './slot.dto.js';
import { SlotsQueries } from './slots.queries.js';

@ApiTags('slots')
@Controller()
export class SlotsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(SlotsQueries) private readonly slots: SlotsQueries,
    @Inject(DueQueries) private readonly due: DueQueries,
  ) {}

  @Get('check-ins/due')
  @ApiOperation({ summary: 'Key results that wait for a check-in, with what was said last; mine by default' })
  @ApiOkResponse({ type: DueCheckInsDto })
  listDue(@Reads() reader: Reader, @Query() query: DueQuery): Promise<Found<DueCheckInsDto>> {
    return this.due.list(reader, query);
  }

  @Get('slots')
  @ApiOperation({ summary: 'The slots of a key result or a team, by due moment' })
  @ApiOkResponse({ type: SlotsDto })
  list(@Reads() reader: Reader, @Query() query: SlotsQuery): Promise<Found<SlotsDto>> {
    return this.slots.list(reader, query);
  }

  @Post('slots/:slot/excuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a slot pass without a check-in, with a reason' })
  @ApiOkResponse({ type: Written })
  async excuse(@Write() write: WriteContext, @Param() { slot }: SlotParam, @Body() { reason }: ExcuseSlotDto): Promise<Written> {
    return new Written(slot, await this.commands.execute(new ExcuseSlotOf(write, slot, reason)));
  }
}
