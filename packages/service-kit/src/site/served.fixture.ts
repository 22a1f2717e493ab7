import { Module } from '@nestjs/common';
import { createService } from '../bootstrap/create-service.js';
import { createLogger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { serveSite } from './serve-site.js';

/** A service that has a page and nothing else, in a process of its own; tells its address to who started it. */
@Module({})
class Nothing {}

const app = await createService(Nothing, { logger: createLogger({ service: 'test', level: 'silent' }), metrics: new Metrics('test'), newId: () => 'id' });
await serveSite(app, process.argv[2] ?? '.');
await app.listen(0, '127.0.0.1');
process.send?.(await app.getUrl());
