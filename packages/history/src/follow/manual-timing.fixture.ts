import type { FollowTiming } from './timing.js';

interface Alarm {
  readonly at: number;
  readonly callBack: () => void;
}

/** Time that passes only when a test says so. */
export class ManualTiming implements FollowTiming {
  readonly #alarms = new Set<Alarm>();
  #now = Date.UTC(2026, 8, 11);

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callBack: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, callBack };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Lets so many milliseconds pass; alarms go off in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#nextBy(end); next; next = this.#nextBy(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#alarms.delete(next);
      next.callBack();
    }
    this.#now = end;
  }

  get alarms(): number {
    return this.#alarms.size;
  }

  #nextBy(end: number): Alarm | undefined {
    return [...this.#alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}
