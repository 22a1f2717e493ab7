import { ok } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import type { Measured, Span } from './job.js';

/**
 * Keeps the latencies of what was answered after the warm-up, and says when no more is to be asked. What is under way then counts too, with the time
 * it takes: whoever answers too slowly for the span is measured all the same.
 */
export class Stopwatch {
  readonly #started = performance.now();
  readonly #utilization = performance.eventLoopUtilization();
  readonly #from: number;
  readonly #until: number;
  readonly #latencies: number[] = [];
  #last = 0;

  constructor({ warmUp, seconds }: Span) {
    this.#from = this.#started + warmUp * 1_000;
    this.#until = this.#from + seconds * 1_000;
  }

  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  /** Waits for the moment of the n-th of so many a second. @returns that moment: whoever is late has kept others waiting */
  async turn(n: number, perSecond: number): Promise<number> {
    const due = this.#started + (n * 1_000) / perSecond;
    const left = due - performance.now();
    if (left > 0) await after(left);
    return due;
  }

  /** It was asked at that moment and has just been answered. */
  answered(asked: number): void {
    const now = performance.now();
    this.#last = now;
    if (now >= this.#from) this.#latencies.push(now - asked);
  }

  /** @throws AssertionError when nothing was answered after the warm-up */
  measured(): Measured {
    ok(this.#latencies.length > 0, 'nothing was answered after the warm-up');
    const perSecond = this.#latencies.length / ((Math.max(this.#last, this.#until) - this.#from) / 1_000);
    return { perSecond, latencies: this.#latencies, busy: performance.eventLoopUtilization(this.#utilization).utilization };
  }
}
