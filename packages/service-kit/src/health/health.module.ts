import { Controller, Get, Inject, Module, Res, type DynamicModule } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/route-audience.js';
import { readinessOf, type ReadinessCheck, type ReadinessReport } from './health.js';

const CHECKS = Symbol('readiness checks');

@Public()
@Controller('health')
export class HealthController {
  readonly #checks: readonly ReadinessCheck[];

  constructor(@Inject(CHECKS) checks: readonly ReadinessCheck[]) {
    this.#checks = checks;
  }

  /** The process runs and answers. */
  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Everything is there that requests need: 200, also while `degraded` names what makes it slower; else 503 with what is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await readinessOf(this.#checks);
    void reply.status(report.status === 'not-ready' ? 503 : 200);
    return report;
  }
}

@Module({})
export class HealthModule {
  static with(checks: readonly ReadinessCheck[]): DynamicModule {
    return { module: HealthModule, controllers: [HealthController], providers: [{ provide: CHECKS, useValue: checks }] };
  }
}
