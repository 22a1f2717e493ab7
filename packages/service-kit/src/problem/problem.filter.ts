import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './send-problem.js';

/** Answers what handlers, pipes and guards throw, whoever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #statuses: Readonly<Record<string, number>>;

  /** @param statuses of codes that only this service knows */
  constructor(statuses: Readonly<Record<string, number>> = {}) {
    this.#statuses = statuses;
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>(), statuses: this.#statuses });
  }
}
