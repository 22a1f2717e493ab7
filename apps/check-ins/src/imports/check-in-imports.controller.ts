import { PLATFORM, Write, Written, type Platform, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordCheckInImport } from './check-in-import.commands.js';
import { CheckInImportDto } from './check-in-import.dto.js';

@ApiTags('imports')
@Controller('imports/check-ins')
export class CheckInImportsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Record that a log of check-ins was imported' })
  @ApiCreatedResponse({ type: Written })
  async record(@Write() write: WriteContext, @Body() { importId = this.platform.newId(), ...applied }: CheckInImportDto): Promise<Written> {
    const outcome = await this.commands.execute(new RecordCheckInImport(write, { importId, ...applied }));
    return outcome.outcome === 'unchanged' ? new Written(importId, outcome) : new Written(({ stream }) => stream.slice('check-in-import-'.length), outcome);
  }
}
