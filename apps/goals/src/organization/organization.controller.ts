import { Found, Reads, TimesQuery, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Get, Inject, Patch, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActOnOrganization } from './organization.commands.js';
import { OrganizationDto, OrganizationSettingsDto } from './organization.dto.js';
import { OrganizationQueries } from './organization.queries.js';

@ApiTags('organization')
@Controller('organization')
export class OrganizationController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(OrganizationQueries) private readonly queries: OrganizationQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The organization and its settings' })
  @ApiOkResponse({ type: OrganizationDto })
  one(@Reads() reader: Reader, @Query() query: TimesQuery): Promise<Found<OrganizationDto>> {
    return this.queries.one(reader, query);
  }

  @Patch()
  @ApiOperation({ summary: 'Change settings; founds the organization with them where its history is empty' })
  @ApiOkResponse({ type: Written })
  async change(@Write() write: WriteContext, @Body() settings: OrganizationSettingsDto): Promise<Written> {
    return new Written(write.access.caller.org, await this.commands.execute(new ActOnOrganization(write, { ...settings })));
  }
}
