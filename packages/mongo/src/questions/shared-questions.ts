/**
 * Milliseconds within which what many share must be answered: nobody waits for ever behind a question that was lost. Long enough for a server with much to do;
 * one that is away is found sooner, by the driver's looks at it.
 */
export const SHARED_BOUND = 10_000;

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
  readonly #turns = new Map<string, Turn<T>>();

  /** @param ask must end by itself, within `SHARED_BOUND` */
  constructor(ask: (about: string) => Promise<T>) {
    this.#ask = ask;
  }

  ask(about: string): Promise<T> {
    const turn = this.#turns.get(about);
    if (turn === undefined) return this.#begin(about);
    const begin = (): Promise<T> => this.#begin(about);
    return (turn.next ??= turn.current.then(begin, begin));
  }

  #begin(about: string): Promise<T> {
    const turn: Turn<T> = { current: this.#ask(about) };
    const end = (): void => {
      if (turn.next === undefined) this.#turns.delete(about);
    };
    this.#turns.set(about, turn);
    turn.current.then(end, end);
    return turn.current;
  }
}
