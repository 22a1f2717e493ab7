import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages as lines of the service's log; what it says while it starts is detail. */
export class NestLogger implements LoggerService {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  log(message: unknown, ...more: unknown[]): void {
    this.#logger.debug({ context: contextOf(more) }, String(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.#logger.warn({ context: contextOf(more) }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.#logger.error({ context: contextOf(more) }, message instanceof Error ? message.message : String(message));
  }
}

/** Nest gives the context last. */
function contextOf(more: readonly unknown[]): string | undefined {
  const last = more.at(-1);
  return typeof last === 'string' ? last : undefined;
}
