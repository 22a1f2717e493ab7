import 'reflect-metadata';
import { openEmbedded, randomBytesOf, type Stores } from '@cairn/service-kit';
import { CachedPersonKeys, Sealer } from '@cairn/state';
import { Module, ValidationPipe, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { clock } from '../clock.js';
import { CheckInRoute } from './check-in.route.js';
import { CheckInWriter } from './check-in-writer.js';

/**
 * The limit of a check-in over HTTP: the same framework, storage and durability, for this one route. It knows who calls, validates, seals and appends;
 * nothing is read, decided, guarded, followed or projected.
 */
export async function serveByHand(directory: string): Promise<{ readonly url: string }> {
  const stores = await openEmbedded(directory, clock);
  const app = await NestFactory.create<NestFastifyApplication>(ByHandModule.over(stores), new FastifyAdapter(), { logger: false });
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  app.enableShutdownHooks();
  app.getHttpAdapter().getInstance().addHook('onClose', () => stores.close());
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl() };
}

@Module({})
class ByHandModule {
  static over(stores: Stores): DynamicModule {
    const sealer = new Sealer(new CachedPersonKeys(stores.keys.personKeys, clock), randomBytesOf);
    return { module: ByHandModule, controllers: [CheckInRoute], providers: [{ provide: CheckInWriter, useValue: new CheckInWriter(stores, sealer) }] };
  }
}
