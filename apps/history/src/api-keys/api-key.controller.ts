import { Reads, Write, Written, type Found, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Delete, Get, Header, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CreateApiKey, RevokeApiKey } from './api-key.commands.js';
import { ApiKeyPath, ApiKeysAnswer, ApiKeysQuery, CreateApiKeyDto, MadeKeyDto } from './api-key.dto.js';
import { ApiKeyQueries } from './api-key.queries.js';

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: ApiKeyQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Keys without their secrets: all for who manages keys, their own for everybody else' })
  @ApiOkResponse({ type: ApiKeysAnswer })
  list(@Reads() { access }: Reader, @Query() query: ApiKeysQuery): Promise<Found<ApiKeysAnswer>> {
    return this.queries.list(access, query);
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Makes a key and tells its secret this once. Without the right to manage keys: for oneself, with scopes that one has' })
  @ApiCreatedResponse({ type: MadeKeyDto })
  async create(@Write() write: WriteContext, @Body() { scopes = [], ...key }: CreateApiKeyDto): Promise<MadeKeyDto> {
    return new MadeKeyDto(await this.commands.execute(new CreateApiKey(write, { ...key, scopes })));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Ends a key for good' })
  @ApiOkResponse({ type: Written })
  async revoke(@Write() write: WriteContext, @Param() { id }: ApiKeyPath): Promise<Written> {
    return new Written(id, await this.commands.execute(new RevokeApiKey(write, id)));
  }
}
