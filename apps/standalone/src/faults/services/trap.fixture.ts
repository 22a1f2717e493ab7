import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds by which a signal to oneself has come. */
const COMING = 200;

/** What a process has left behind about the place where it ended. */
export interface Witness {
  readonly org: string;
  /** Of the last commit that it was about. */
  readonly position: number;
  /** Where the cursor stood. */
  readonly from?: number;
}

/** Sets the trap. One that a service takes no notice of: others begin its shutdown. */
export const SETTING = 'SIGWINCH';

/** A place at which the process gets a signal, once the trap was set and it comes by. */
export class Trap {
  readonly #file: string;
  readonly #signal: NodeJS.Signals;
  #isSet = false;

  constructor(file: string, signal: NodeJS.Signals) {
    this.#file = file;
    this.#signal = signal;
    process.on(SETTING, () => (this.#isSet = true));
  }

  /** Springs if it is set; where it ends the process, this never resolves. */
  async passing(witness: Witness): Promise<void> {
    if (!this.#isSet) return;
    this.#isSet = false;
    writeFileSync(this.#file, JSON.stringify(witness));
    process.kill(process.pid, this.#signal);
    await pause(COMING);
  }
}
