import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { event, foldOf } from '@cairn/contracts';
import { organizationViews } from '@cairn/okr-views';
import { Body, Controller, Delete, Get, HttpCode, Inject, Module, Param, Patch, Post, Query } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { ForOperator } from '../identity/route-audience.js';
import { PLATFORM, type Platform } from '../platform/platform.js';
import type { ServiceDefinition } from '../platform/service.js';
import { Found } from '../reading/found.js';
import { Readings } from '../reading/open-reading.js';
import { PageQuery } from '../reading/reading.dto.js';
import { Reads, Write, type Reader } from '../request/decorators.js';
import type { WriteContext } from '../writing/write-context.js';
import { Written } from '../writing/written.dto.js';

/** The smallest service: teams that are made, renamed and listed. */

export class TeamNameDto {
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  name!: string;
}

const nameFold = foldOf<string | undefined>(undefined, {
  'team.created': (_, { data: { name } }) => name,
  'team.renamed': (name, { data: { changes } }) => changes[0]?.to ?? name,
});

class NameTeam extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly teamId: string,
    readonly name: string,
  ) {
    super();
  }
}

@CommandHandler(NameTeam)
class NameTeamHandler implements ICommandHandler<NameTeam> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async execute({ write, teamId, name }: NameTeam): Promise<CommandOutcome> {
    await write.access.require('teams:manage', teamId);
    const stream = `team-${teamId}`;
    return this.platform.runtime.execute(
      {
        service: 'goals',
        stream,
        reads: { before: guardedStream(stream, nameFold) },
        decide: ({ before }) => {
          if (before === undefined) return [event('team.created', { teamId, name, kind: 'team', effectiveOn: '2026-07-01' })];
          return before === name ? [] : [event('team.renamed', { teamId, changes: [{ field: 'name', from: before, to: name }] })];
        },
        ...(write.ifMatch !== undefined && { ifMatch: write.ifMatch }),
      },
      write.envelope,
    );
  }
}

@Controller('teams')
class TeamsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  @Post(':id')
  async create(@Write() write: WriteContext, @Param('id') id: string, @Body() { name }: TeamNameDto): Promise<Written> {
    return new Written(id, await this.commands.execute(new NameTeam(write, id, name)));
  }

  @Patch(':id')
  @HttpCode(200)
  async rename(@Write() write: WriteContext, @Param('id') id: string, @Body() { name }: TeamNameDto): Promise<Written> {
    return new Written(id, await this.commands.execute(new NameTeam(write, id, name)));
  }

  @Get()
  async list(@Reads() reader: Reader, @Query() query: PageQuery): Promise<Found<unknown>> {
    reader.access.requireReader();
    const { views, position, page, clock } = await this.readings.open(reader, query, [organizationViews]);
    const { items, next } = await views.list(organizationViews.view('teams'), { by: 'id' }, page);
    return new Found({ items: items.map(({ doc: { teamId, name } }) => ({ teamId, name })), clock }, { position, ...(next && { next }) });
  }

  @Delete()
  @ForOperator()
  forOperator(): string {
    return 'operated';
  }
}

@Module({ controllers: [TeamsController], providers: [NameTeamHandler] })
class TeamsModule {}

export const teams: ServiceDefinition = { name: 'goals', module: TeamsModule, projections: [organizationViews], refusals: {} };
