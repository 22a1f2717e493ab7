import { PLATFORM, Write, Written, type Platform, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idInStream } from '../edge/stream-id.js';
import { RecordImport } from './import.commands.js';
import { AppliedImportDto } from './import.dto.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  @Post('okrs')
  @ApiOperation({ summary: 'Record that an import of OKRs was applied' })
  @ApiCreatedResponse({ type: Written })
  async okrs(@Write() write: WriteContext, @Body() body: AppliedImportDto): Promise<Written> {
    const applied = { ...body, counts: { ...body.counts }, importId: body.importId ?? this.platform.newId(), dataset: 'okrs' } as const;
    const outcome = await this.commands.execute(new RecordImport(write, applied));
    return new Written(outcome.outcome === 'unchanged' ? applied.importId : idInStream('import'), outcome);
  }
}
