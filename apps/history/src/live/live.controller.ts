import { Reads, type Reader } from '@cairn/service-kit';
import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenStreams, type StreamReply } from '../streaming/open-streams.service.js';
import { LiveStream, requireListener } from './live.stream.js';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(
    private readonly live: LiveStream,
    private readonly streams: OpenStreams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Hints that something has changed: position and categories, no content; the first at once, then at most one a second' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async hints(@Reads() { access }: Reader, @Res({ passthrough: true }) reply: StreamReply): Promise<StreamableFile> {
    await requireListener(access);
    return this.streams.open(access.caller, reply, (signal) => this.live.messages(access.caller, signal));
  }
}
