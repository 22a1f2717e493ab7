import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import { CORRELATION_HEADER } from '../request/correlation.js';
import { normalized } from '../request/normalize.js';

/** Headers of every answer: nothing here is a page to be framed, guessed at or kept by caches on the way. */
const HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' } as const;

/** @param id the request's correlation id */
export function answerHeaders(id: string): Record<string, string> {
  return { ...HEADERS, [CORRELATION_HEADER]: id };
}

/** What is done to every request and answer, whatever the route. */
export function addHooks(fastify: Pick<FastifyInstance, 'addHook' | 'get'>, metrics: Metrics): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers(answerHeaders(request.id));
  });
  fastify.addHook('preValidation', async (request) => {
    request.body = normalized(request.body);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1_000;
    const line = { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode };
    metrics.observe(line, seconds);
    request.log.info({ ...line, seconds: Number(seconds.toFixed(6)) }, 'answered');
  });
  fastify.get('/metrics', async (_request, reply) => {
    void reply.header('content-type', metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
