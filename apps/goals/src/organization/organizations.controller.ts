import { ForOperator, Write, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FoundOrganization } from './organizations.commands.js';
import { FoundedOrganizationDto, NewOrganizationDto } from './organizations.dto.js';

@ApiTags('organization')
@Controller('organizations')
export class OrganizationsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @ForOperator()
  @ApiOperation({ summary: 'Make an organization with its first admin (the operator’s key)' })
  @ApiCreatedResponse({ type: FoundedOrganizationDto })
  async found(@Write() write: WriteContext, @Body() { admin, languages = ['en'], fiscalYearStartMonth = 1, ...given }: NewOrganizationDto): Promise<FoundedOrganizationDto> {
    const founded = await this.commands.execute(new FoundOrganization(write, { ...given, languages, fiscalYearStartMonth }, { name: 'Administrator', ...admin }));
    return founded.adminKey === undefined ? { ...founded, adminKeyTold: true } : founded;
  }
}
