import { Found, IdParameter, PageQuery, PLATFORM, Reads, TimesQuery, Write, Written, type Platform, type Reader, type WriteContext } from '@cairn/service-kit';
import type { ObjectiveDoc } from '@cairn/okr-views';
import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idInStream } from '../edge/stream-id.js';
import type { HistoryEvent, ListOf, ObjectiveAnswer } from './goal-answers.js';
import { HistoryListDto, ObjectiveListDto, WholeObjectiveDto } from './objective-answer.dto.js';
import { ObjectiveHistory } from './objective-history.queries.js';
import { ChangeObjective, DraftObjective } from './objective.commands.js';
import { NewObjectiveDto, ObjectiveChangesDto, ObjectivesQuery } from './objective.dto.js';
import { newObjective, objectiveChanges } from './objective-forms.js';
import { ObjectivesQueries } from './objectives.queries.js';

@ApiTags('objectives')
@Controller('objectives')
export class ObjectivesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(ObjectivesQueries) private readonly queries: ObjectivesQueries,
    @Inject(ObjectiveHistory) private readonly history: ObjectiveHistory,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Objectives, by cycle, team, owner, state and title' })
  @ApiOkResponse({ type: ObjectiveListDto })
  list(@Reads() reader: Reader, @Query() query: ObjectivesQuery): Promise<Found<ListOf<ObjectiveDoc>>> {
    return this.queries.list(reader, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An objective with its key results, their figures, its initiatives and what is to be warned of' })
  @ApiOkResponse({ type: WholeObjectiveDto })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<ObjectiveAnswer>> {
    return this.queries.one(reader, id, query);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'What happened to an objective and its parts, in order' })
  @ApiOkResponse({ type: HistoryListDto })
  happened(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: PageQuery): Promise<Found<ListOf<HistoryEvent>>> {
    return this.history.of(reader, id, query);
  }

  @Post()
  @ApiOperation({ summary: 'Write an objective down: a draft, or a candidate' })
  @ApiCreatedResponse({ type: Written })
  async create(@Write() write: WriteContext, @Body() body: NewObjectiveDto): Promise<Written> {
    const command = newObjective(body, this.platform.newId);
    return new Written(idInStream('objective'), await this.commands.execute(new DraftObjective(write, body.cycleId, command)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change an objective; several changes are one act' })
  @ApiOkResponse({ type: Written })
  async change(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: ObjectiveChangesDto): Promise<Written> {
    return new Written(id, await this.commands.execute(new ChangeObjective(write, id, objectiveChanges(body))));
  }
}
