import { Module } from '@nestjs/common';
import { ApiKeyController } from './api-keys/api-key.controller.js';
import { CreateApiKeyHandler, RevokeApiKeyHandler } from './api-keys/api-key.commands.js';
import { ApiKeyQueries } from './api-keys/api-key.queries.js';
import { AuditController } from './audit/audit.controller.js';
import { NameLookUp } from './audit/audit.names.js';
import { AuditQueries } from './audit/audit.queries.js';
import { CatalogController } from './catalog/catalog.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedQueries } from './feed/feed.queries.js';
import { FeedStream } from './feed/feed.stream.js';
import { StreamCommitsController } from './feed/stream-commits.controller.js';
import { CheckpointerEnd } from './integrity/checkpoint.signer.js';
import { IntegrityController } from './integrity/integrity.controller.js';
import { IntegrityQueries } from './integrity/integrity.queries.js';
import { Verification } from './integrity/verification.service.js';
import { LiveController } from './live/live.controller.js';
import { LiveStream } from './live/live.stream.js';
import { LogEvents } from './log/log.reader.js';
import { RelayLifetime } from './relay/relay.sender.js';
import { OpenTextController } from './sealed-text/open-text.controller.js';
import { TextOpener } from './sealed-text/text-opener.service.js';
import { LogWakes } from './streaming/log-wakes.service.js';
import { OpenStreams } from './streaming/open-streams.service.js';
import { Pulses } from './streaming/pulse.service.js';

/** The public face of the log: feed, audit, proofs, keys, relay. */
@Module({
  controllers: [FeedController, StreamCommitsController, CatalogController, AuditController, IntegrityController, OpenTextController, ApiKeyController, LiveController],
  providers: [
    ...[LogEvents, TextOpener, LogWakes, OpenStreams, Pulses],
    ...[FeedQueries, FeedStream, LiveStream],
    ...[AuditQueries, NameLookUp],
    ...[IntegrityQueries, Verification, CheckpointerEnd, RelayLifetime],
    ...[ApiKeyQueries, CreateApiKeyHandler, RevokeApiKeyHandler],
  ],
})
export class HistoryModule {}
