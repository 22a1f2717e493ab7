import { catalogue } from '@cairn/contracts';
import { commitsBetween, keptFew, LiveCycle, type CycleReading, type Reading } from '@cairn/okr-views';
import type { ReadStores } from '@cairn/service-kit';

/** Cycles that are kept up with the log; the one used longest ago goes first. */
const MOST = 8;
/** More commits than this since the last question, and the cycle is quicker read anew. */
const TOO_MANY = 2_000;

interface Kept {
  readonly live: LiveCycle;
  /** The question under way. */
  turn: Promise<unknown>;
}

/** Readings of cycles as they stand now, of every organization that asks. */
export class LiveCycles {
  readonly #history: ReadStores['history'];
  readonly #kept = keptFew<Kept>(MOST);

  constructor(history: ReadStores['history']) {
    this.#history = history;
  }

  /** One question after the other for each cycle. */
  read(org: string, cycleId: string, reading: Reading): Promise<CycleReading | undefined> {
    const kept = this.#kept(`${org} ${cycleId}`, () => this.#begin(org, cycleId));
    const answer = kept.turn.then(() => kept.live.read(reading));
    kept.turn = answer.catch(() => undefined);
    return answer;
  }

  #begin(org: string, cycleId: string): Kept {
    const parts = { commitsBetween: (after: number, upTo: number) => commitsBetween(this.#history, org, { after, upTo, most: TOO_MANY }), categoryOf: (stream: string) => catalogue.categoryOf(stream).name };
    return { live: new LiveCycle(cycleId, parts), turn: Promise.resolve() };
  }
}
