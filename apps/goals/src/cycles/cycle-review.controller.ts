import { Found, IdParameter, Reads, TimesQuery, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MoveCycleBack } from './cycle-commands.js';
import { BaselineDriftDto, ReadinessDto } from './cycle-report.dto.js';
import { CycleReportQueries } from './cycle-report.queries.js';
import { ActOnCycle } from './cycle.commands.js';
import { CycleReasonDto } from './cycle.dto.js';

/** Is a cycle ready, what has become of its plan, and the ways back. */
@ApiTags('cycles')
@Controller('cycles')
export class CycleReviewController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CycleReportQueries) private readonly reports: CycleReportQueries,
  ) {}

  @Get(':id/readiness')
  @ApiOperation({ summary: 'What is not yet as the method and the cycle’s policy want it' })
  @ApiOkResponse({ type: ReadinessDto })
  readiness(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<ReadinessDto>> {
    return this.reports.readiness(reader, id, query);
  }

  @Get(':id/baseline-drift')
  @ApiOperation({ summary: 'How the plan differs from what was committed to' })
  @ApiOkResponse({ type: BaselineDriftDto })
  drift(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<BaselineDriftDto | Uint8Array>> {
    return this.reports.drift(reader, id, query);
  }

  @Post(':id/withdraw-activation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Back from active to planning, while there is no check-in' })
  @ApiOkResponse({ type: Written })
  withdrawActivation(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() reason: CycleReasonDto): Promise<Written> {
    return this.#back(write, id, { type: 'WithdrawActivation', ...reason });
  }

  @Post(':id/cancel-closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Back from closing to active' })
  @ApiOkResponse({ type: Written })
  cancelClosing(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() reason: CycleReasonDto): Promise<Written> {
    return this.#back(write, id, { type: 'CancelClosing', ...reason });
  }

  async #back(write: WriteContext, cycleId: string, act: MoveCycleBack): Promise<Written> {
    return new Written(cycleId, await this.commands.execute(new ActOnCycle(write, cycleId, [act])));
  }
}
