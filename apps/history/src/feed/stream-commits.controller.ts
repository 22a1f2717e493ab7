import { CairnError } from '@cairn/contracts';
import { PLATFORM, Reads, type Platform, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TextOpener } from '../sealed-text/text-opener.service.js';
import { StreamCommits, StreamPath, StreamQuery } from './stream-commits.dto.js';

/** Commits on a page that doesn't say how many it wants. */
const PAGE = 50;

@ApiTags('history')
@Controller('history/streams')
export class StreamCommitsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly opener: TextOpener,
  ) {}

  @Get(':stream')
  @ApiOperation({ summary: 'The commits of one stream, oldest first; the next page comes after the version of the last' })
  @ApiOkResponse({ type: StreamCommits })
  async commits(@Reads() { access }: Reader, @Param() { stream }: StreamPath, @Query() { after = 0, limit = PAGE }: StreamQuery): Promise<StreamCommits> {
    await access.requireHistory();
    const { org, scopes } = access.caller;
    const commits = await this.platform.history.readStream(org, stream, after, { limit });
    if (commits.length === 0 && (after === 0 || (await this.platform.history.readStream(org, stream, 0, { limit: 1 })).length === 0)) throw new CairnError('There is no such stream.', { code: 'not-found', details: { field: 'stream' } });
    const items = commits.map(async (commit) => {
      const events = scopes.includes('text') ? await this.opener.opened(commit) : this.opener.masked(commit);
      return { position: commit.position, version: commit.version, at: commit.at, hash: commit.hash, events };
    });
    return { stream, items: await Promise.all(items) };
  }
}
