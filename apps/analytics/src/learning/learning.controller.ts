import { IdParameter, newId, Reads, Write, Written, type Found, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeDecision } from './decision.commands.js';
import { CarryLessonDto, CloseDecisionDto, DecisionsQuery, FollowUpLessonDto, LessonsQuery, RecordDecisionDto, RecordLessonDto } from './learning.dto.js';
import { LearningQueries, type DecisionList, type LessonList } from './learning.queries.js';
import { ChangeLesson } from './lesson.commands.js';

@ApiTags('analytics')
@Controller()
export class LearningController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(LearningQueries) private readonly queries: LearningQueries,
  ) {}

  @Get('lessons')
  @ApiOperation({ summary: 'Lessons, of a cycle or carried into one, with their follow-up' })
  lessons(@Reads() reader: Reader, @Query() query: LessonsQuery): Promise<Found<LessonList>> {
    return this.queries.lessons(reader, query);
  }

  @Get('decisions')
  @ApiOperation({ summary: 'Decisions of retrospectives, of a cycle or a person' })
  decisions(@Reads() reader: Reader, @Query() query: DecisionsQuery): Promise<Found<DecisionList>> {
    return this.queries.decisions(reader, query);
  }

  @Post('retrospectives/:id/lessons')
  @ApiOperation({ summary: 'Put down what was learnt' })
  async lesson(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { lessonId = newId(), text, tags = [] }: RecordLessonDto): Promise<Written> {
    return new Written(lessonId, await this.commands.execute(new ChangeLesson(write, lessonId, { kind: 'record', retrospectiveId: id, text, tags })));
  }

  @Post('retrospectives/:id/decisions')
  @ApiOperation({ summary: 'Put down what was decided, with owner and date' })
  async decision(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { decisionId = newId(), ...body }: RecordDecisionDto): Promise<Written> {
    return new Written(decisionId, await this.commands.execute(new ChangeDecision(write, decisionId, { kind: 'record', retrospectiveId: id, ...body })));
  }

  @Post('lessons/:id/carry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a lesson along into a later cycle' })
  async carry(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { toCycleId }: CarryLessonDto): Promise<Written> {
    return new Written(id, await this.commands.execute(new ChangeLesson(write, id, { kind: 'carry', toCycleId })));
  }

  @Post('lessons/:id/follow-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say whether a carried lesson was used' })
  async followUp(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { used, text }: FollowUpLessonDto): Promise<Written> {
    return new Written(id, await this.commands.execute(new ChangeLesson(write, id, { kind: 'follow-up', used, text })));
  }

  @Post('decisions/:id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that a decision was carried out, or dropped' })
  async close(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { outcome }: CloseDecisionDto): Promise<Written> {
    return new Written(id, await this.commands.execute(new ChangeDecision(write, id, { kind: 'close', outcome })));
  }
}
