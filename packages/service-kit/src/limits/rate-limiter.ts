import { CairnError } from '@cairn/contracts';
import type { Rate } from '@cairn/coordination';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../identity/caller.js';
import { PLATFORM, type Platform } from '../platform/platform.js';

/** Injection token of the `Rate` that a key may use; undefined: as much as it likes. */
export const REQUEST_RATE = Symbol('request rate');

/** Counts requests by key and says in headers how many are left (draft-ietf-httpapi-ratelimit-headers). */
@Injectable()
export class RateLimiter {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(REQUEST_RATE) private readonly rate: Rate | undefined,
  ) {}

  /** @throws CairnError `rate-limited` with `details.retryAfter` in seconds */
  async take({ org, keyId }: Caller, reply: FastifyReply): Promise<void> {
    if (this.rate === undefined) return;
    const { allowed, remaining, retryAfter } = await this.platform.coordination.rateLimits.take(`${org}:${keyId}`, this.rate);
    void reply.header('ratelimit-limit', String(this.rate.limit)).header('ratelimit-remaining', String(remaining)).header('ratelimit-reset', String(Math.ceil(retryAfter / 1_000)));
    if (!allowed) throw new CairnError('Too many requests with this key.', { code: 'rate-limited', retriable: true, details: { retryAfter: retryAfter / 1_000 } });
  }
}
