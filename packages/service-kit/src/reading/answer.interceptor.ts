import { encodePageCursor, type PageCursor } from '@cairn/views';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, map, of, type Observable } from 'rxjs';
import { organizationViews } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '../platform/platform.js';
import { commitBehind, Written } from '../writing/written.dto.js';
import { Found } from './found.js';

const ORGANIZATION_TYPES: ReadonlySet<string> = new Set(organizationViews.types);

/** Puts into headers what answers say about themselves: position, version, next page. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const answers: Observable<unknown> = next.handle();
    return answers.pipe(
      concatMap((answer) => (this.platform.sharing && answer instanceof Written ? this.#inForce(answer) : of(answer))),
      map((answer) => told(answer, http.getRequest<FastifyRequest>(), reply)),
    );
  }

  /** What changes the organization, and with it rights, is answered when it is in force in every process; or after two seconds, for it is written. */
  async #inForce(written: Written): Promise<Written> {
    const commit = commitBehind(written);
    if (commit?.events.some(({ type }) => ORGANIZATION_TYPES.has(type))) await this.platform.following.waitFor(organizationViews.storage, commit).catch(() => undefined);
    return written;
  }
}

function told(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  if (answer instanceof Written) {
    tell(reply, answer.position, answer.version);
    if (answer.unchanged) void reply.status(200);
    return answer;
  }
  if (!(answer instanceof Found)) return answer;
  tell(reply, answer.at.position, answer.at.version);
  if (answer.at.next) void reply.header('link', `<${nextAddress(request.url, answer.at.next)}>; rel="next"`);
  if (answer.body instanceof Uint8Array) void reply.header('content-type', 'application/json; charset=utf-8');
  return answer.body;
}

function tell(reply: FastifyReply, position: number, version: number | undefined): void {
  void reply.header('cairn-position', String(position));
  if (version !== undefined) void reply.header('etag', `"${version}"`);
}

/** The address of this page with another cursor. The cursor keeps the position, so that all pages are of one moment. */
function nextAddress(address: string, next: PageCursor): string {
  const [path, query] = address.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', encodePageCursor(next));
  return `${path ?? ''}?${parameters.toString()}`;
}
