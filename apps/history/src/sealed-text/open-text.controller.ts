import { CairnError } from '@cairn/contracts';
import { commitFrom } from '@cairn/history';
import { PLATFORM, Write, type Platform, type WriteContext } from '@cairn/service-kit';
import { Body, Controller, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenedTextDto, OpenTextDto } from './open-text.dto.js';
import { TextOpener } from './text-opener.service.js';

@ApiTags('history')
@Controller('history/open')
export class OpenTextController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly opener: TextOpener,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Opens one sealed text of the history; needs the history and the scope text' })
  @ApiOkResponse({ type: OpenedTextDto })
  async open(@Write() { access }: WriteContext, @Body() { position, index, path }: OpenTextDto): Promise<OpenedTextDto> {
    await access.requireHistory();
    access.requireScope('text');
    const { org } = access.caller;
    const [stored] = await this.platform.history.readStored(org, position - 1, { limit: 1 });
    const event = stored?.position === position ? commitFrom(stored).events[index] : undefined;
    const opened = event && (await this.opener.textAt(org, event, path));
    if (opened === undefined) throw new CairnError('There is no sealed text at this place.', { code: 'not-found', details: { position, index, path } });
    return opened;
  }
}
