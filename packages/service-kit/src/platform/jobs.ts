import type { Logger } from 'pino';
import type { Job } from './service.js';

/** Runs jobs again and again, each after itself; one that fails is logged and has its next turn. */
export class Jobs {
  readonly #logger: Pick<Logger, 'error'>;
  readonly #cancels = new Map<string, () => void>();
  readonly #running = new Set<Promise<void>>();
  #ended = false;

  constructor(logger: Pick<Logger, 'error'>) {
    this.#logger = logger;
  }

  start(jobs: readonly Job[]): void {
    for (const job of jobs) this.#schedule(job);
  }

  /** Starts nothing more and lets what runs finish. */
  async stop(): Promise<void> {
    this.#ended = true;
    for (const cancel of this.#cancels.values()) cancel();
    await Promise.all(this.#running);
  }

  #schedule(job: Job): void {
    if (this.#ended) return;
    const timer = setTimeout(() => this.#run(job), job.every).unref();
    this.#cancels.set(job.name, () => clearTimeout(timer));
  }

  #run(job: Job): void {
    const run = job
      .run()
      .catch((error: unknown) => this.#logger.error({ err: error, job: job.name }, 'job failed'))
      .finally(() => {
        this.#running.delete(run);
        this.#schedule(job);
      });
    this.#running.add(run);
  }
}
