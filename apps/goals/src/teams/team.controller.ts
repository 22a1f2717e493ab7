import { Found, IdParameter, PLATFORM, Reads, TimesQuery, Write, Written, type Platform, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { given } from '../edge/given.js';
import { idInStream } from '../edge/stream-id.js';
import { ActOnTeam, type TeamAct } from './team.commands.js';
import { MemberParam, NewMemberDto, NewTeamDto, TeamChangesDto, TeamDto, TeamEndDto, TeamListDto, TeamsQuery } from './team.dto.js';
import { TeamQueries } from './team.queries.js';

@ApiTags('teams')
@Controller('teams')
export class TeamController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(TeamQueries) private readonly queries: TeamQueries,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Teams' })
  @ApiOkResponse({ type: TeamListDto })
  list(@Reads() reader: Reader, @Query() query: TeamsQuery): Promise<Found<TeamListDto>> {
    return this.queries.list(reader, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A team' })
  @ApiOkResponse({ type: TeamDto })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<TeamDto>> {
    return this.queries.one(reader, id, query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a team' })
  @ApiCreatedResponse({ type: Written })
  async create(@Write() write: WriteContext, @Body() { teamId = this.platform.newId(), ...team }: NewTeamDto): Promise<Written> {
    return new Written(idInStream('team'), await this.commands.execute(new ActOnTeam(write, teamId, [{ type: 'CreateTeam', teamId, ...team }])));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a team, move it, or give it another lead' })
  @ApiOkResponse({ type: Written })
  change(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() changes: TeamChangesDto): Promise<Written> {
    return this.#act(write, id, actsOf(changes));
  }

  @Post(':id/members')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a member' })
  @ApiOkResponse({ type: Written })
  addMember(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() member: NewMemberDto): Promise<Written> {
    return this.#act(write, id, [{ type: 'AddTeamMember', ...member }]);
  }

  @Delete(':id/members/:personId')
  @ApiOperation({ summary: 'Remove a member' })
  @ApiOkResponse({ type: Written })
  removeMember(@Write() write: WriteContext, @Param() { id, personId }: MemberParam): Promise<Written> {
    return this.#act(write, id, [{ type: 'RemoveTeamMember', personId }]);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a team for good' })
  @ApiOkResponse({ type: Written })
  close(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() end: TeamEndDto): Promise<Written> {
    return this.#act(write, id, [{ type: 'CloseTeam', ...end }]);
  }

  async #act(write: WriteContext, teamId: string, acts: readonly TeamAct[]): Promise<Written> {
    return new Written(teamId, await this.commands.execute(new ActOnTeam(write, teamId, acts)));
  }
}

function actsOf({ name, parentTeamId, leadId, effectiveOn }: TeamChangesDto): readonly TeamAct[] {
  return [
    ...(name === undefined ? [] : [{ type: 'RenameTeam', name } as const]),
    ...(parentTeamId === undefined ? [] : [{ type: 'MoveTeam', ...given({ parentTeamId: parentTeamId ?? undefined, effectiveOn }) } as const]),
    ...(leadId === undefined ? [] : [{ type: 'ChangeTeamLead', ...given({ leadId: leadId ?? undefined }) } as const]),
  ];
}
