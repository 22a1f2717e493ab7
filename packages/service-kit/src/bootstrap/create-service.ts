import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { NestLogger } from '../logging/nest-logger.js';
import type { Metrics } from '../metrics/metrics.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { sendProblem } from '../problem/send-problem.js';
import { CORRELATION_HEADER, correlationIdOf } from '../request/correlation.js';
import { validationPipe } from '../request/validation.js';
import { addHooks, answerHeaders } from './hooks.js';
import { endSilentConnections } from './silent-connections.js';

/** Bounds of a request. Bytes and milliseconds. */
export const REQUEST_LIMITS = { body: 1_048_576, parameter: 256, time: 30_000 } as const;

export interface ServiceOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly newId: () => string;
  /** Statuses of codes that only this service knows. */
  readonly statuses?: Readonly<Record<string, number>>;
}

/**
 * A service as every service is: Fastify below Nest, routes under /api/v1 but for health, metrics and documents, DTOs validated, errors as
 * problem+json, correlation ids in and out, bounded requests, metrics, and a shutdown that lets what is under way finish.
 */
export async function createService(module: Type | DynamicModule, options: ServiceOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: REQUEST_LIMITS.body,
    requestTimeout: REQUEST_LIMITS.time,
    // What still comes in while it closes, on connections that a gateway keeps open, is answered as ever, and the connection ends with it.
    return503OnClosing: false,
    routerOptions: { maxParamLength: REQUEST_LIMITS.parameter },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, { request, reply: reply.headers(answerHeaders(request.id)) }),
    genReqId: ({ headers }: IncomingMessage) => correlationIdOf(headers[CORRELATION_HEADER], options.newId),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: new NestLogger(options.logger) });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(options.statuses));
  app.enableShutdownHooks();
  addHooks(adapter.getInstance(), options.metrics);
  endSilentConnections(adapter.getInstance());
  return app;
}
