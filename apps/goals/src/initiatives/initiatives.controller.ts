import { Found, IdParameter, PageQuery, Reads, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import type { InitiativeDoc } from '@cairn/okr-views';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListOf } from '../objectives/goal-answers.js';
import { addedPartIn, objectiveIdOf } from '../objectives/part-ids.js';
import { ReasonDto } from '../objectives/reason.dto.js';
import type { InitiativeCommand } from './decide-initiative.js';
import { InitiativeListDto } from './initiative-answer.dto.js';
import { ChangeInitiative } from './initiative.commands.js';
import { InitiativeChangesDto, NewInitiativeDto } from './initiative.dto.js';
import { InitiativesQueries } from './initiatives.queries.js';

@ApiTags('initiatives')
@Controller()
export class InitiativesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(InitiativesQueries) private readonly queries: InitiativesQueries,
  ) {}

  @Get('key-results/:id/initiatives')
  @ApiOperation({ summary: 'The plan of action under a key result' })
  @ApiOkResponse({ type: InitiativeListDto })
  list(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: PageQuery): Promise<Found<ListOf<InitiativeDoc>>> {
    return this.queries.under(reader, id, query);
  }

  @Post('key-results/:id/initiatives')
  @ApiOperation({ summary: 'Plan a piece of work under a key result' })
  @ApiCreatedResponse({ type: Written })
  async add(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: NewInitiativeDto): Promise<Written> {
    const objectiveId = objectiveIdOf(id, 'key-result-unknown');
    return new Written(addedPartIn, await this.commands.execute(new ChangeInitiative(write, objectiveId, { type: 'AddInitiative', keyResultId: id, ...body })));
  }

  @Patch('initiatives/:id')
  @ApiOperation({ summary: 'Change an initiative' })
  @ApiOkResponse({ type: Written })
  revise(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: InitiativeChangesDto): Promise<Written> {
    return this.#change(write, { type: 'ReviseInitiative', initiativeId: id, changes: { ...body } });
  }

  @Post('initiatives/:id/start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Work has begun' })
  @ApiOkResponse({ type: Written })
  start(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#change(write, { type: 'StartInitiative', initiativeId: id });
  }

  @Post('initiatives/:id/finish')
  @HttpCode(200)
  @ApiOperation({ summary: 'The work is done' })
  @ApiOkResponse({ type: Written })
  finish(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#change(write, { type: 'FinishInitiative', initiativeId: id });
  }

  @Post('initiatives/:id/drop')
  @HttpCode(200)
  @ApiOperation({ summary: 'The work is given up' })
  @ApiOkResponse({ type: Written })
  drop(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { reason }: ReasonDto): Promise<Written> {
    return this.#change(write, { type: 'DropInitiative', initiativeId: id, reason });
  }

  async #change(write: WriteContext, command: Exclude<InitiativeCommand, { readonly type: 'AddInitiative' }>): Promise<Written> {
    const { initiativeId } = command;
    return new Written(initiativeId, await this.commands.execute(new ChangeInitiative(write, objectiveIdOf(initiativeId, 'initiative-unknown'), command)));
  }
}
