import { isCairnError, type CairnError } from '@cairn/contracts';
import type { PreparedAppend } from '../chain/prepared.js';
import { outcomeUnknown } from '../port/errors.js';
import { ChainEnd } from './chain-end.js';
import { Company } from './company.js';
import { decideBatch } from './decide-batch.js';
import type { Decision, NumberedCommit } from './decision.js';
import { SEQUENCER_LIMITS } from './limits.js';
import { LostRace, type LogDriver } from './log-driver.js';
import { AppendQueue, type AppendAnswer, type Waiting } from './queue.js';
import { seeFor } from './see-for.js';
import type { Timing } from './timing.js';

/**
 * Puts the appends of one organization into one sequence over a database that any number of processes write to, with neither locks
 * nor transactions. An insert at head + 1 that succeeds was checked against every commit before it; one that fails says nothing,
 * so its requests are looked up and decided anew (docs/ARCHITECTURE.md, "The append"; docs/adr/0004).
 */
export class Sequencer {
  readonly #driver: LogDriver;
  readonly #org: string;
  readonly #timing: Timing;
  readonly #end: ChainEnd;
  readonly #queue = new AppendQueue();
  /** The head is from a full success of our own: reading it again may be skipped, a stale one only loses the race. */
  #fresh = false;
  readonly #company: Company;
  #failures = 0;
  #draining = false;
  #damage: CairnError | undefined;

  constructor(driver: LogDriver, org: string, timing: Timing) {
    this.#driver = driver;
    this.#org = org;
    this.#timing = timing;
    this.#end = new ChainEnd(driver, org);
    this.#company = new Company(timing);
  }

  append(append: PreparedAppend): Promise<AppendAnswer> {
    if (this.#damage) return Promise.reject(this.#damage);
    const answer = this.#queue.add(append, this.#timing.elapsed());
    if (!this.#draining) void this.#drain();
    return answer;
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    while (!this.#queue.isEmpty) {
      const batch = this.#queue.take();
      this.#queue.giveBack(await this.#attempt(batch));
      for (const late of this.#queue.removeBefore(this.#timing.elapsed() - SEQUENCER_LIMITS.deadline)) late.reject(outcomeUnknown());
    }
    this.#draining = false;
  }

  /** One round; what it leaves unanswered is returned. Whatever goes wrong says nothing about any request. */
  async #attempt(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      const unanswered = await this.#round(batch);
      this.#failures = 0;
      return unanswered;
    } catch (error) {
      if (isCairnError(error, 'history-damaged')) return this.#stop(error, batch);
      if (error instanceof LostRace) this.#loseRace();
      await this.#pause();
      return batch;
    }
  }

  async #round(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const caughtUp = !this.#fresh;
    if (caughtUp) await this.#catchUp();
    const appends = batch.map(({ append }) => append);
    const sight = await seeFor(this.#driver, this.#end.head, appends);
    const decisions = decideBatch(sight, appends, new Date(this.#timing.now()).toISOString());
    const accepted = decisions.flatMap((decision) => (decision.outcome === 'accepted' ? [decision.commit] : []));
    if (accepted.length > 0) await this.#write(accepted);
    else if (!caughtUp) return this.#lookAgain(batch);
    return this.#answer(batch, decisions);
  }

  async #write(accepted: readonly NumberedCommit[]): Promise<void> {
    this.#fresh = false;
    await this.#driver.insert(accepted);
    const last = accepted.at(-1);
    if (last) this.#end.moveTo({ org: this.#org, position: last.position, hash: last.hash, at: last.at, loading: last.loadedAt !== undefined });
    this.#fresh = !this.#company.isDue();
  }

  async #catchUp(): Promise<void> {
    if (await this.#end.catchUp()) this.#company.met();
  }

  #loseRace(): void {
    this.#failures = 0;
    this.#company.met();
  }

  #lookAgain(batch: readonly Waiting[]): readonly Waiting[] {
    this.#fresh = false;
    return batch;
  }

  /** Answers what is decided for good; twins and requests that are ahead of our sight stay. */
  async #answer(batch: readonly Waiting[], decisions: readonly Decision[]): Promise<readonly Waiting[]> {
    const unanswered = batch.filter((waiting, index) => {
      const decision = decisions[index];
      return !decision || !settle(waiting, decision, this.#timing.elapsed());
    });
    const isAhead = decisions.some((decision) => decision.outcome === 'conflict' && decision.ahead);
    if (isAhead && unanswered.length > 0) {
      this.#fresh = false;
      await this.#pause();
    }
    return unanswered;
  }

  #stop(damage: CairnError, batch: readonly Waiting[]): readonly Waiting[] {
    this.#damage = damage;
    for (const waiting of [...batch, ...this.#queue.removeAll()]) waiting.reject(damage);
    return [];
  }

  /**
   * 1–20 ms at random: racers must not go on in step. Doubling with each failure in a row up to 250 ms, but for lost races: who waits
   * longer after each would lose to whoever won once.
   */
  async #pause(): Promise<void> {
    const { first, last } = SEQUENCER_LIMITS.pause;
    const most = Math.min(last, first * 2 ** this.#failures);
    this.#failures += 1;
    await this.#timing.sleep(1 + this.#timing.random() * (most - 1));
  }
}

/** Gives a request its answer; false if it has none yet. */
function settle(waiting: Waiting, decision: Decision, elapsed: number): boolean {
  switch (decision.outcome) {
    case 'accepted':
      waiting.resolve({ outcome: 'appended', commit: decision.commit });
      return true;
    case 'repeated':
      waiting.resolve(decision);
      return true;
    case 'refused':
      waiting.reject(decision.error);
      return true;
    case 'conflict':
      if (decision.ahead && elapsed - waiting.since < SEQUENCER_LIMITS.ahead) return false;
      waiting.reject(decision.error);
      return true;
    case 'twin':
      return false;
  }
}
