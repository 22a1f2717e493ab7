import type { Rate } from '@cairn/coordination';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { createService } from '../bootstrap/create-service.js';
import { HealthModule } from '../health/health.module.js';
import { followerLags } from '../metrics/follower-lag.js';
import { Metrics } from '../metrics/metrics.js';
import { serveDocumentation, type Documentation } from '../openapi/serve.js';
import type { ServiceDefinition } from '../platform/service.js';
import { layPlatform } from '../platform/lay-platform.js';
import type { Stores } from '../platform/stores.js';
import { statusesOf } from '../problem/refusals.js';
import { serveSite } from '../site/serve-site.js';
import { KitModule } from './kit.module.js';

export interface ApplicationOptions {
  /** One service, or all of them. */
  readonly services: readonly ServiceDefinition[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly logger: Logger;
  /** Told in words how far a long start has come. */
  readonly tell?: (words: string) => void;
  /** Requests that one key may send; undefined: as many as it likes. */
  readonly rate?: Rate;
  readonly documentation: Documentation;
  /** Folder of a page to serve beside the API. */
  readonly site?: string;
}

@Module({})
class RootModule {
  static of(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return { module: RootModule, imports };
  }
}

/** Services over their stores, ready to listen. Closing the application stops its work and gives the storage back. */
export async function createApplication(stores: Stores, options: ApplicationOptions): Promise<NestFastifyApplication> {
  const { services, clock, logger, tell, rate, documentation, site } = options;
  const { platform, checks, begin } = layPlatform(stores, { services, clock, logger, ...(tell && { tell }) });
  const module = RootModule.of([KitModule.with({ platform, rate }), HealthModule.with(checks), ...services.map((service) => service.module)]);
  const name = services.length === 1 ? (services[0]?.name ?? 'cairn') : 'cairn';
  const metrics = new Metrics(name);
  metrics.watchFollowers(() => followerLags(stores.history, platform.following.status()));
  if (stores.sharing?.heard) metrics.watchMessages(stores.sharing.heard);
  const beginning = begin();
  const making = createService(module, { logger, metrics, newId: platform.newId, statuses: statusesOf(services.map(({ refusals }) => refusals)) });
  const [stop, app] = await Promise.all([beginning, making]);
  serveDocumentation(app, documentation);
  if (site !== undefined) await serveSite(app, site);
  app.getHttpAdapter().getInstance().addHook('onClose', () => stop());
  return app;
}
