import { CairnError } from '@cairn/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessReader } from '../access/access-reader.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import { PLATFORM, type Platform } from '../platform/platform.js';
import { keepContext } from '../request/context.js';
import { readMinPosition, readWriteHeaders } from '../request/headers.js';
import { writeContextOf, type WriteContext } from '../writing/write-context.js';
import type { Access } from '../access/access.js';
import { callerBy } from './bearer.js';
import { isOperator } from './caller.js';
import { AUDIENCE, type RouteAudience } from './route-audience.js';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Every route's first step: who is it, may they knock so often, and in which organization are they. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessReader) private readonly accessReader: AccessReader,
    @Inject(RateLimiter) private readonly rateLimiter: RateLimiter,
  ) {}

  /** @throws CairnError `unauthenticated`, `rate-limited`, `forbidden`, `header-invalid` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<RouteAudience | undefined>(AUDIENCE, [context.getHandler(), context.getClass()]) ?? 'organization';
    if (audience === 'public') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const caller = await callerBy(request.headers.authorization, this.platform.state.apiKeys, this.platform.clock());
    await this.rateLimiter.take(caller, http.getResponse<FastifyReply>());
    if (isOperator(caller) !== (audience === 'operator')) throw new CairnError('You may not do this.', { code: 'forbidden', details: { audience } });
    const access = await this.accessReader.accessOf(caller);
    access.requireActive();
    const minPosition = readMinPosition(request.headers);
    const write = SAFE.includes(request.method) ? undefined : await this.#writeOf(request, access);
    keepContext(request, { access, ...(write && { write }), ...(minPosition !== undefined && { minPosition }) });
    return true;
  }

  async #writeOf(request: FastifyRequest, credential: Access): Promise<WriteContext> {
    const headers = readWriteHeaders(request.headers, credential.caller);
    const access = headers.actorId === undefined ? credential : await this.#actingAs(headers.actorId, credential);
    const facts = {
      method: request.method,
      route: request.routeOptions.url ?? '',
      parameters: { ...(request.params as Readonly<Record<string, string>>), ...(request.query as Readonly<Record<string, string>>) },
      body: request.body,
      correlationId: request.id,
    };
    return writeContextOf(access, headers, { facts, secrets: this.platform.keys.secrets });
  }

  /** Whoever brings the past of an organization may do anything in it, as the person whose act it was: owner, lead, responsible. */
  async #actingAs(personId: string, credential: Access): Promise<Access> {
    await credential.require('imports:run');
    return this.accessReader.accessOf({ ...credential.caller, personId, role: 'admin' });
  }
}
