import { reading } from './reading.js';

/** Milliseconds for the answer to one question. */
const BOUND = 5_000;

interface Turn<T> {
  readonly current: Promise<T>;
  next?: Promise<T>;
}

/**
 * A question that many ask at once. One is under way at a time; who comes meanwhile shares the next, which begins after they came: no answer is
 * older than its question.
 */
export class SharedQuestions<T> {
  readonly #ask: (about: string) => Promise<T>;
  readonly #bound: number;
  readonly #turns = new Map<string, Turn<T>>();

  /** @param bound milliseconds that each question may take: behind one that is lost all would wait for ever */
  constructor(ask: (about: string) => Promise<T>, bound = BOUND) {
    this.#ask = ask;
    this.#bound = bound;
  }

  /** @throws CairnError `storage-unavailable` (retriable) when the database can't be reached, or does not answer in time */
  ask(about: string): Promise<T> {
    const turn = this.#turns.get(about);
    if (turn === undefined) return this.#begin(about);
    const begin = (): Promise<T> => this.#begin(about);
    return (turn.next ??= turn.current.then(begin, begin));
  }

  #begin(about: string): Promise<T> {
    const turn: Turn<T> = { current: reading(() => this.#ask(about), this.#bound) };
    const end = (): void => {
      if (turn.next === undefined) this.#turns.delete(about);
    };
    this.#turns.set(about, turn);
    turn.current.then(end, end);
    return turn.current;
  }
}
