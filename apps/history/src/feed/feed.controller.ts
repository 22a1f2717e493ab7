import { CairnError } from '@cairn/contracts';
import { Found, PLATFORM, Reads, type Access, type Platform, type Reader } from '@cairn/service-kit';
import { Controller, Get, Headers, Inject, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { LogView } from '../log/log.reader.js';
import { typeListOf } from '../log/type-list.js';
import type { StreamReply } from '../streaming/open-streams.service.js';
import { EventsPage, EventsQuery } from './feed.dto.js';
import { FeedQueries } from './feed.queries.js';
import { FeedStream } from './feed.stream.js';

/** Events on a page that doesn't say how many it wants. */
const PAGE = 100;

@ApiTags('history')
@Controller('history/events')
export class FeedController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly queries: FeedQueries,
    private readonly stream: FeedStream,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The history as events: a page, or with Accept: text/event-stream a stream. Organization-wide: restricted objectives too' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Of a stream: the id of the last message that was read; goes before `after`.' })
  @ApiProduces('application/json', 'text/event-stream')
  @ApiOkResponse({ type: EventsPage })
  async events(
    @Reads() { access }: Reader,
    @Query() query: EventsQuery,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Res({ passthrough: true }) reply: StreamReply,
  ): Promise<Found<EventsPage> | StreamableFile> {
    await access.requireHistory();
    const view = this.#viewOf(access, query);
    const after = lastEventId(headers) ?? query.after ?? 0;
    if (headers['accept']?.includes('text/event-stream') === true) return this.stream.open({ caller: access.caller, view, after }, reply);
    const page = await this.queries.page(view, after, query.limit ?? PAGE);
    return new Found(page, { position: page.through });
  }

  #viewOf({ caller }: Access, { types, team, cycle }: EventsQuery): LogView {
    const filter = {
      ...(types !== undefined && { types: typeListOf(types, this.platform.catalogue, 'types') }),
      ...(team !== undefined && { teamId: team }),
      ...(cycle !== undefined && { cycleId: cycle }),
    };
    return { org: caller.org, filter, withText: caller.scopes.includes('text') };
  }
}

function lastEventId(headers: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = headers['last-event-id'];
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new CairnError('The header last-event-id must be a position.', { code: 'header-invalid', details: { field: 'last-event-id' } });
}
