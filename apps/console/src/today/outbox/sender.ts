import { isProblemError } from '@cairn/client';
import type { Desk, Result, Send } from './desk.js';

/** How a request goes out. @throws ProblemError for a refusal; anything else where nobody answered */
export type Post = (send: Send) => Promise<readonly Result[]>;

/** What the sender needs of the device it runs on. */
export interface Device {
  readonly isOnline: () => boolean;
  readonly now: () => string;
  readonly later: (work: () => void, milliseconds: number) => void;
}

const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 60_000;

/** Sends what waits on the desk, one request after the other, until each is answered. */
export class Sender {
  #sending: Promise<void> | undefined;
  #failures = 0;

  constructor(
    private readonly desk: Desk,
    private readonly post: Post,
    private readonly device: Device,
    private readonly onSaved: () => void,
  ) {}

  /** Resolves when there is nothing left to send, or nobody answers. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    for (let [send] = this.desk.state().waiting; send !== undefined; [send] = this.desk.state().waiting) {
      const results = this.device.isOnline() ? await this.#answerTo(send) : undefined;
      if (results === undefined) return this.#comeBack();
      this.#failures = 0;
      this.desk.settle(send, results, this.device.now());
      this.onSaved();
    }
  }

  /** Undefined: nobody has answered, or the server asks to come back. */
  async #answerTo(send: Send): Promise<readonly Result[] | undefined> {
    try {
      return await this.post(send);
    } catch (error) {
      if (!isProblemError(error) || error.status >= 500 || error.status === 429) return undefined;
      const { status, code } = error;
      return send.lines.map((_line, index) => ({ index, status, code }));
    }
  }

  #comeBack(): void {
    this.#failures += 1;
    this.device.later(() => void this.flush(), Math.min(FIRST_WAIT * 2 ** (this.#failures - 1), LONGEST_WAIT));
  }
}
