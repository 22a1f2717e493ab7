import { CairnError } from '@cairn/contracts/errors';

/** Milliseconds by which this clock and the database's may be apart before it is told, and before nothing is written any more. */
const APART = { alarm: 1_000, refusal: 10_000 } as const;

/** How two clocks stand. `refused`: nothing is written. */
export type ClockVerdict = 'together' | 'apart' | 'refused';

export interface ComparedClocks {
  /** This process's, milliseconds since the epoch. */
  readonly clock: () => number;
  readonly databaseTime: () => Promise<number>;
}

/**
 * Compares the process's clock with the database's. Commits of one organization are written by many instances, and `at` never goes
 * back: one clock that is ahead would hold the time of all.
 */
export class ClockWatch {
  readonly #clocks: ComparedClocks;
  #apart = 0;

  constructor(clocks: ComparedClocks) {
    this.#clocks = clocks;
  }

  /** Milliseconds by which the clocks are apart at least; the way of the question counts for neither. */
  get apart(): number {
    return this.#apart;
  }

  get verdict(): ClockVerdict {
    if (this.#apart > APART.refusal) return 'refused';
    return this.#apart > APART.alarm ? 'apart' : 'together';
  }

  /** @throws what asking the database throws; what was known before holds on */
  async compare(): Promise<void> {
    const { clock, databaseTime } = this.#clocks;
    const asked = clock();
    const theirs = await databaseTime();
    const answered = clock();
    this.#apart = Math.max(0, asked - theirs, theirs - answered);
  }

  /** @throws CairnError `clock-apart` (retriable) */
  requireTime(): void {
    if (this.verdict !== 'refused') return;
    throw new CairnError(`This server's clock and the database's are ${this.#apart} ms apart; nothing is written.`, { code: 'clock-apart', retriable: true, details: { milliseconds: this.#apart } });
  }
}
