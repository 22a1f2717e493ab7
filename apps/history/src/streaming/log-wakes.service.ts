import type { FollowTiming } from '@cairn/history';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';

/** How long one waits for a log to grow. */
export interface Wait {
  /** What `mark` said before the log was read last: what came since then ends the wait at once. */
  readonly since: number;
  /** Milliseconds after which the log is looked at anyway: another process may have written. */
  readonly within: number;
  readonly signal: AbortSignal;
}

/** What tells of logs that grow. */
interface WakeSources {
  readonly history: Pick<Platform['history'], 'subscribe'>;
  readonly coordination: Pick<Platform['coordination'], 'hints'>;
  readonly timing: FollowTiming;
}

/** Wakes whoever waits for an organization's log to grow. A hint that may be missing: the log is read, and looked at from time to time. */
@Injectable()
export class LogWakes implements OnModuleDestroy {
  readonly #timing: FollowTiming;
  readonly #marks = new Map<string, number>();
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #unsubscribe: () => void;
  readonly #unsubscribeHints: Promise<() => void>;

  /** What is appended here is told by the history, what is appended in other processes by hints. */
  constructor(@Inject(PLATFORM) { history, coordination, timing }: WakeSources) {
    this.#timing = timing;
    this.#unsubscribe = history.subscribe(({ org }) => this.#wake(org));
    this.#unsubscribeHints = coordination.hints.subscribe(({ org }) => this.#wake(org));
  }

  async onModuleDestroy(): Promise<void> {
    this.#unsubscribe();
    (await this.#unsubscribeHints)();
  }

  /** Counts what was heard of the organization's log. */
  mark(org: string): number {
    return this.#marks.get(org) ?? 0;
  }

  /** Resolves when the log may have grown, the time is over or the signal is given; never rejects. */
  next(org: string, { since, within, signal }: Wait): Promise<void> {
    if (signal.aborted || this.mark(org) !== since) return Promise.resolve();
    const waiting = this.#waitingFor(org);
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        waiting.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = this.#timing.after(within, end);
      signal.addEventListener('abort', end);
      waiting.add(end);
    });
  }

  #wake(org: string): void {
    this.#marks.set(org, this.mark(org) + 1);
    for (const end of this.#waiting.get(org) ?? []) end();
  }

  #waitingFor(org: string): Set<() => void> {
    const waiting = this.#waiting.get(org) ?? new Set();
    this.#waiting.set(org, waiting);
    return waiting;
  }
}
