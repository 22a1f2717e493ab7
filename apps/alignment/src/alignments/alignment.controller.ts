import { IdParameter, newId, Reads, TimesQuery, Write, Written, type Found, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeAlignment, type AlignmentWish } from './alignment.commands.js';
import {
  AcceptAlignmentDto,
  AlignmentsQuery,
  CounterAlignmentDto,
  ProposeAlignmentDto,
  ReasonDto,
  ReweightAlignmentDto,
  WithdrawAlignmentDto,
} from './alignment.dto.js';
import { AlignmentQueries, type AlignmentList, type ShownLink } from './alignment.queries.js';

@ApiTags('alignment')
@Controller('alignments')
export class AlignmentController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(AlignmentQueries) private readonly queries: AlignmentQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Links between objectives with their dialogue' })
  list(@Reads() reader: Reader, @Query() query: AlignmentsQuery): Promise<Found<AlignmentList>> {
    return this.queries.list(reader, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One link with its dialogue' })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<ShownLink>> {
    return this.queries.one(reader, id, query);
  }

  @Post()
  @ApiOperation({ summary: 'Ask that an objective contribute to another' })
  propose(@Write() write: WriteContext, @Body() { alignmentId = newId(), ...body }: ProposeAlignmentDto): Promise<Written> {
    return this.#change(write, alignmentId, { kind: 'propose', ...body });
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept the offer on the table' })
  accept(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: AcceptAlignmentDto): Promise<Written> {
    return this.#change(write, id, { kind: 'accept', ...body });
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decline the offer on the table, with a reason' })
  decline(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: ReasonDto): Promise<Written> {
    return this.#change(write, id, { kind: 'decline', ...body });
  }

  @Post(':id/counter')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer with another offer' })
  counter(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: CounterAlignmentDto): Promise<Written> {
    return this.#change(write, id, { kind: 'counter', ...body });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a request back' })
  withdraw(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: WithdrawAlignmentDto): Promise<Written> {
    return this.#change(write, id, { kind: 'withdraw', ...body });
  }

  @Post(':id/reweight')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change the weight of an accepted link, with a reason' })
  reweight(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: ReweightAlignmentDto): Promise<Written> {
    return this.#change(write, id, { kind: 'reweight', ...body });
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End an accepted link, with a reason' })
  end(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: ReasonDto): Promise<Written> {
    return this.#change(write, id, { kind: 'end', ...body });
  }

  async #change(write: WriteContext, alignmentId: string, wish: AlignmentWish): Promise<Written> {
    return new Written(alignmentId, await this.commands.execute(new ChangeAlignment(write, alignmentId, wish)));
  }
}
