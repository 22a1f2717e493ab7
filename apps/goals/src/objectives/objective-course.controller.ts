import { IdParameter, Write, Written, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CarryOver } from './carry-over.commands.js';
import { CommitToObjective } from './commit-objective.commands.js';
import { continuedId } from './continued-id.js';
import type { ObjectiveCommand } from './objective-commands.js';
import { ChangeObjective } from './objective.commands.js';
import { CarryOverDto, CommitmentDto, RestrictionDto, ScoreDto } from './objective-course.dto.js';
import { ReasonDto } from './reason.dto.js';

@ApiTags('objectives')
@Controller('objectives/:id')
export class ObjectiveCourseController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('choose')
  @HttpCode(200)
  @ApiOperation({ summary: 'A candidate becomes a draft' })
  @ApiOkResponse({ type: Written })
  choose(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#change(write, id, { type: 'ChooseObjective' });
  }

  @Post('park')
  @HttpCode(200)
  @ApiOperation({ summary: 'Not now: it is kept, and offered when the next cycle is planned' })
  @ApiOkResponse({ type: Written })
  park(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { reason }: ReasonDto): Promise<Written> {
    return this.#change(write, id, { type: 'ParkObjective', reason });
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'What was parked is again what it was' })
  @ApiOkResponse({ type: Written })
  resume(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return this.#change(write, id, { type: 'ResumeObjective' });
  }

  @Post('commit')
  @HttpCode(200)
  @ApiOperation({ summary: 'The owner accepts the responsibility for the version that was read' })
  @ApiOkResponse({ type: Written })
  async commit(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { readVersion, confidence }: CommitmentDto): Promise<Written> {
    const stated = confidence?.map((each) => ({ ...each }));
    const commitment = { ...(readVersion !== undefined && { readVersion }), ...(stated && { confidence: stated }) };
    return new Written(id, await this.commands.execute(new CommitToObjective(write, id, commitment)));
  }

  @Post('cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a draft or a committed objective up' })
  @ApiOkResponse({ type: Written })
  cancel(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { reason }: ReasonDto): Promise<Written> {
    return this.#change(write, id, { type: 'CancelObjective', reason });
  }

  @Post('score')
  @HttpCode(200)
  @ApiOperation({ summary: 'The owner signs the score, which closes the objective' })
  @ApiOkResponse({ type: Written })
  score(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() score: ScoreDto): Promise<Written> {
    return this.#change(write, id, { type: 'ScoreObjective', actorId: write.actorId, ...score });
  }

  @Post('carry-over')
  @HttpCode(200)
  @ApiOperation({ summary: 'Carry an objective on in another cycle: answers with the id of the new one' })
  @ApiOkResponse({ type: Written })
  async carryOver(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { toCycleId }: CarryOverDto): Promise<Written> {
    return new Written(continuedId(id, toCycleId), await this.commands.execute(new CarryOver(write, id, toCycleId)));
  }

  @Post('restrict')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show an objective to some people and teams alone' })
  @ApiOkResponse({ type: Written })
  restrict(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { audience: { personIds, teamIds }, reason }: RestrictionDto): Promise<Written> {
    return this.#change(write, id, { type: 'RestrictObjective', audience: { personIds, teamIds }, reason });
  }

  @Post('open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show a restricted objective to everybody again' })
  @ApiOkResponse({ type: Written })
  open(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() { reason }: ReasonDto): Promise<Written> {
    return this.#change(write, id, { type: 'OpenObjective', reason });
  }

  async #change(write: WriteContext, objectiveId: string, command: ObjectiveCommand): Promise<Written> {
    return new Written(objectiveId, await this.commands.execute(new ChangeObjective(write, objectiveId, [command])));
  }
}
