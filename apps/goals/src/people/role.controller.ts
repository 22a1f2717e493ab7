import { Reads, Write, Written, type Found, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ChangeRole } from './decide-person.js';
import { ActOnPerson } from './person.commands.js';
import { HeldRolesDto, RoleDto, RolesQuery } from './person.dto.js';
import { RoleQueries } from './role.queries.js';

@ApiTags('people')
@Controller('roles')
export class RoleController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(RoleQueries) private readonly queries: RoleQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who holds which roles, for those who give them' })
  @ApiOkResponse({ type: HeldRolesDto })
  list(@Reads() reader: Reader, @Query() query: RolesQuery): Promise<Found<HeldRolesDto>> {
    return this.queries.list(reader, query);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a person a role, everywhere or on a team’s subtree' })
  @ApiOkResponse({ type: Written })
  grant(@Write() write: WriteContext, @Body() role: RoleDto): Promise<Written> {
    return this.#change(write, 'GrantRole', role);
  }

  @Delete()
  @ApiOperation({ summary: 'Take a role away' })
  @ApiOkResponse({ type: Written })
  revoke(@Write() write: WriteContext, @Query() role: RoleDto): Promise<Written> {
    return this.#change(write, 'RevokeRole', role);
  }

  async #change(write: WriteContext, type: ChangeRole['type'], { personId, ...grant }: RoleDto): Promise<Written> {
    return new Written(personId, await this.commands.execute(new ActOnPerson(write, personId, { type, ...grant })));
  }
}
