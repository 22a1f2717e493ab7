interface Waiting<T> {
  readonly next: Promise<T>;
}

/**
 * Lets questions that are the same share an answer: whoever asks while one is being worked out waits for the next one, which is begun after they
 * asked and is for all of them. So nobody gets an answer older than the question, and at most two are under way for each.
 */
export class SharedRuns<T> {
  readonly #running = new Map<string, Promise<T>>();
  readonly #waiting = new Map<string, Waiting<T>>();

  run(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key);
    if (running === undefined) return this.#begin(key, work);
    const waiting = this.#waiting.get(key);
    if (waiting) return waiting.next;
    const next = running.then(() => undefined, () => undefined).then(() => {
      this.#waiting.delete(key);
      return this.#begin(key, work);
    });
    this.#waiting.set(key, { next });
    return next;
  }

  #begin(key: string, work: () => Promise<T>): Promise<T> {
    const run = work().finally(() => {
      if (this.#running.get(key) === run) this.#running.delete(key);
    });
    this.#running.set(key, run);
    return run;
  }
}
