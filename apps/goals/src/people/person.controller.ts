import { Found, IdParameter, Reads, TimesQuery, Write, Written, type Reader, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idInStream } from '../edge/stream-id.js';
import { DescribePerson } from './describe-person.commands.js';
import { EnterPerson } from './enter-person.commands.js';
import { ForgetPerson } from './forget-person.commands.js';
import { ActOnPerson } from './person.commands.js';
import { DescribedDto, NewPersonDto, PeopleQuery, PersonChangesDto, PersonDto, PersonListDto } from './person.dto.js';
import { PersonQueries } from './person.queries.js';

@ApiTags('people')
@Controller('people')
export class PersonController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PersonQueries) private readonly queries: PersonQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'People, with the names that the directory has now' })
  @ApiOkResponse({ type: PersonListDto })
  list(@Reads() reader: Reader, @Query() query: PeopleQuery): Promise<Found<PersonListDto>> {
    return this.queries.list(reader, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A person' })
  @ApiOkResponse({ type: PersonDto })
  one(@Reads() reader: Reader, @Param() { id }: IdParameter, @Query() query: TimesQuery): Promise<Found<PersonDto>> {
    return this.queries.one(reader, id, query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a person: name and address go into the directory, the rest into the history' })
  @ApiCreatedResponse({ type: Written })
  async enter(@Write() write: WriteContext, @Body() person: NewPersonDto): Promise<Written> {
    return new Written(idInStream('person'), await this.commands.execute(new EnterPerson(write, { ...person })));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change name and address in the directory; the history is not concerned' })
  @ApiOkResponse({ type: DescribedDto })
  async describe(@Write() write: WriteContext, @Param() { id }: IdParameter, @Body() changes: PersonChangesDto): Promise<Found<DescribedDto>> {
    const position = await this.commands.execute(new DescribePerson(write, id, { ...changes }));
    return new Found({ id, position }, { position });
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Forget a person who was deactivated and owns nothing open: their key and their entry in the directory are destroyed' })
  @ApiOkResponse({ type: Written })
  async forget(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return new Written(id, await this.commands.execute(new ForgetPerson(write, id)));
  }

  @Post(':id/deactivate')
  @HttpCode(200)
  @ApiOperation({ summary: 'The person has left: no right is kept, and everything said stays' })
  @ApiOkResponse({ type: Written })
  async deactivate(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return new Written(id, await this.commands.execute(new ActOnPerson(write, id, { type: 'DeactivatePerson' })));
  }

  @Post(':id/reactivate')
  @HttpCode(200)
  @ApiOperation({ summary: 'The person is back' })
  @ApiOkResponse({ type: Written })
  async reactivate(@Write() write: WriteContext, @Param() { id }: IdParameter): Promise<Written> {
    return new Written(id, await this.commands.execute(new ActOnPerson(write, id, { type: 'ReactivatePerson' })));
  }
}
