import type { Rate } from '@cairn/coordination';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessReader } from '../access/access-reader.js';
import { HiddenObjectives } from '../access/hidden-objectives.js';
import { CallerGuard } from '../identity/guard.js';
import { RateLimiter, REQUEST_RATE } from '../limits/rate-limiter.js';
import { PLATFORM, type Platform } from '../platform/platform.js';
import { AnswerInterceptor } from '../reading/answer.interceptor.js';
import { Readings } from '../reading/open-reading.js';
import { UnaskedBodyGuard } from '../request/unasked-body.guard.js';

/** What every service's module may inject: the platform, readings, the command bus; and what stands before every route. */
@Module({})
export class KitModule {
  static with({ platform, rate }: { readonly platform: Platform; readonly rate: Rate | undefined }): DynamicModule {
    const shared = [{ provide: PLATFORM, useValue: platform }, { provide: REQUEST_RATE, useValue: rate }, AccessReader, HiddenObjectives, RateLimiter, Readings];
    return {
      module: KitModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [...shared, { provide: APP_GUARD, useClass: CallerGuard }, { provide: APP_GUARD, useClass: UnaskedBodyGuard }, { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor }],
      exports: [PLATFORM, AccessReader, HiddenObjectives, Readings, CqrsModule],
    };
  }
}
