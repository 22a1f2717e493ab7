import { isCairnError } from '@cairn/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { translated } from './framework-errors.js';
import { problemOf } from './problem.js';

/** Answers any error as problem+json and logs those that are ours to mend. @param statuses of codes that only this service knows */
export function sendProblem(thrown: unknown, { request, reply, statuses = {} }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly statuses?: Readonly<Record<string, number>> }): void {
  const error = isCairnError(thrown) ? thrown : translated(thrown);
  const problem = problemOf(error, { instance: request.id, statuses });
  if (problem.status === 500) request.log.error({ err: error }, 'request failed');
  if (problem.retryAfter !== undefined) void reply.header('retry-after', String(Math.ceil(problem.retryAfter)));
  void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
