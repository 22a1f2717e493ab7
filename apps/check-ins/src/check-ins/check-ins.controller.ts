import { Found, IdParameter, PageQuery, Reads, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { wholeOf } from '../key-results/subject.js';
import { CheckInsDto } from './check-in-answer.dto.js';
import { RecordCheckInBatch } from './check-in-batch.commands.js';
import { ChangeCheckIns, type AskedOfCheckIns } from './check-in.commands.js';
import { AcknowledgeCheckInDto, BatchResultsDto, CheckInBatchDto, CorrectCheckInDto, RecordCheckInDto } from './check-in.dto.js';
import { checkInIdIn } from './check-in-id.js';
import { CheckInsQueries } from './check-ins.queries.js';

@ApiTags('check-ins')
@Controller()
export class CheckInsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CheckInsQueries) private readonly checkIns: CheckInsQueries,
  ) {}

  @Get('key-results/:id/check-ins')
  @ApiOperation({ summary: 'The check-ins of a key result in the order of the history, corrected ones too' })
  @ApiOkResponse({ type: CheckInsDto })
  list(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: PageQuery): Promise<Found<CheckInsDto>> {
    return this.checkIns.ofKeyResult(reader, id, query) as Promise<Found<CheckInsDto>>;
  }

  @Post('key-results/:id/check-ins')
  @ApiOperation({ summary: 'Say how a key result stands' })
  @ApiCreatedResponse({ type: Written })
  record(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: RecordCheckInDto): Promise<Written> {
    return this.#change(write, { kind: 'record', keyResultId: id, ...body });
  }

  @Post('check-ins')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how many key results stand: each is decided by itself' })
  @ApiOkResponse({ type: BatchResultsDto })
  async recordAll(@Write() write: WriteContext, @Body() { items }: CheckInBatchDto): Promise<Found<{ results: unknown }>> {
    const results = await this.commands.execute(new RecordCheckInBatch(write, items.map((item) => ({ kind: 'record', ...item }))));
    return new Found({ results }, { position: Math.max(0, ...results.map(({ position = 0 }) => position)) });
  }

  @Post('check-ins/:id/correct')
  @ApiOperation({ summary: 'Put a correction in the place of a check-in' })
  @ApiCreatedResponse({ type: Written })
  correct(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { reason, ...changes }: CorrectCheckInDto): Promise<Written> {
    return this.#change(write, { kind: 'correct', keyResultId: wholeOf(id), checkInId: id, changes, reason });
  }

  @Post('check-ins/:id/acknowledge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer a check-in with thanks, a question or an offer of help' })
  @ApiOkResponse({ type: Written })
  acknowledge(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: AcknowledgeCheckInDto): Promise<Written> {
    return this.#change(write, { kind: 'acknowledge', keyResultId: wholeOf(id), checkInId: id, ...body });
  }

  async #change(write: WriteContext, asked: AskedOfCheckIns): Promise<Written> {
    const outcome = await this.commands.execute(new ChangeCheckIns(write, asked));
    return outcome.outcome === 'unchanged' && asked.kind === 'correct' ? new Written(asked.checkInId, outcome) : new Written(checkInIdIn, outcome);
  }
}
