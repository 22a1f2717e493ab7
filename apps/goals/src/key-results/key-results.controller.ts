import { Found, IdParameter, Reads, TimesQuery, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { KeyResultWithInitiatives } from '../objectives/goal-answers.js';
import { addedPartIn, objectiveIdOf } from '../objectives/part-ids.js';
import { ScoreDto } from '../objectives/objective-course.dto.js';
import { ReasonDto } from '../objectives/reason.dto.js';
import { KeyResultDto } from './key-result-answer.dto.js';
import type { KeyResultCommand } from './key-result-commands.js';
import { changesOf, newKeyResult } from './key-result-forms.js';
import { ChangeKeyResults } from './key-result.commands.js';
import { CaptureDto, KeyResultChangesDto, NewKeyResultDto, ReplacementDto } from './key-result.dto.js';
import { KeyResultsQueries } from './key-results.queries.js';

@ApiTags('key results')
@Controller()
export class KeyResultsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(KeyResultsQueries) private readonly queries: KeyResultsQueries,
  ) {}

  @Get('key-results/:id')
  @ApiOperation({ summary: 'A key result with its figures and its initiatives' })
  @ApiOkResponse({ type: KeyResultDto })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<KeyResultWithInitiatives>> {
    return this.queries.one(reader, id, query);
  }

  @Post('objectives/:id/key-results')
  @ApiOperation({ summary: 'Add a key result' })
  @ApiCreatedResponse({ type: Written })
  async add(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: NewKeyResultDto): Promise<Written> {
    const command = { type: 'AddKeyResult', ...newKeyResult(body) } as const;
    return new Written(addedPartIn, await this.commands.execute(new ChangeKeyResults(write, id, [command])));
  }

  @Patch('key-results/:id')
  @ApiOperation({ summary: 'Change the plan of a key result or the person responsible; several changes are one act' })
  @ApiOkResponse({ type: Written })
  change(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() body: KeyResultChangesDto): Promise<Written> {
    return this.#change(write, id, changesOf(id, body));
  }

  @Post('key-results/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a key result up' })
  @ApiOkResponse({ type: Written })
  cancel(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { reason }: ReasonDto): Promise<Written> {
    return this.#change(write, id, [{ type: 'CancelKeyResult', keyResultId: id, reason }]);
  }

  @Post('key-results/:id/replace')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel a key result and add another in its place: answers with the id of the new one' })
  @ApiOkResponse({ type: Written })
  async replace(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { by, reason }: ReplacementDto): Promise<Written> {
    const command = { type: 'ReplaceKeyResult', keyResultId: id, by: newKeyResult(by), reason } as const;
    return new Written(addedPartIn, await this.commands.execute(new ChangeKeyResults(write, ownerOf(id), [command], id)));
  }

  @Post('key-results/:id/score')
  @HttpCode(200)
  @ApiOperation({ summary: 'The owner of the objective signs the score, which closes the key result' })
  @ApiOkResponse({ type: Written })
  score(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() score: ScoreDto): Promise<Written> {
    return this.#change(write, id, [{ type: 'ScoreKeyResult', keyResultId: id, actorId: write.actorId, ...score }]);
  }

  @Post('key-results/:id/capture')
  @HttpCode(200)
  @ApiOperation({ summary: 'The number that a baseline looked for is found, which closes the key result' })
  @ApiOkResponse({ type: Written })
  capture(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { value }: CaptureDto): Promise<Written> {
    return this.#change(write, id, [{ type: 'CaptureKeyResult', keyResultId: id, value }]);
  }

  async #change(write: WriteContext, keyResultId: string, commands: readonly KeyResultCommand[]): Promise<Written> {
    return new Written(keyResultId, await this.commands.execute(new ChangeKeyResults(write, ownerOf(keyResultId), commands, keyResultId)));
  }
}

function ownerOf(keyResultId: string): string {
  return objectiveIdOf(keyResultId, 'key-result-unknown');
}
