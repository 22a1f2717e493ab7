import type { PreparedAppend } from '../../chain/prepared.js';
import { Sequencer } from '../../append/sequencer.js';
import type { Timing } from '../../append/timing.js';
import { preparedExample } from '../prepared-example.js';
import { seededRandom, type Random } from './random.js';
import { SimulatedReplicaSet, type PlantedMistake } from './replica-set.js';
import type { Submission, WorldRecord } from './record.js';
import { violationsOf } from './violations.js';

const WRITERS = 3;
const STEPS = 200;
const START = Date.UTC(2026, 0, 5);

/**
 * Three writers and a replica set that fails over, rolls back, runs writes late, loses acknowledgements; then calm, and the reckoning.
 * @returns what is wrong with the log or the answers; empty if nothing is
 */
export async function runWorld(seed: number, mistake: PlantedMistake = 'none'): Promise<{ violations: string[]; commits: number }> {
  const world = new World(seededRandom(seed), mistake);
  for (let step = 0; step < STEPS; step += 1) await world.step();
  await world.settle();
  return { violations: violationsOf(world), commits: world.replicaSet.oplog.length };
}

class World implements WorldRecord {
  readonly replicaSet: SimulatedReplicaSet;
  readonly submissions: Submission[] = [];
  readonly #random: Random;
  readonly #writers: readonly Sequencer[];
  #clock = START;
  #sleepers: { readonly until: number; wake(): void }[] = [];
  #requests: PreparedAppend[] = [];

  constructor(random: Random, mistake: PlantedMistake) {
    this.#random = random;
    this.replicaSet = new SimulatedReplicaSet(random, mistake);
    this.#writers = Array.from({ length: WRITERS }, (_, writer) => new Sequencer(this.replicaSet.session(), 'org', this.#timing(writer * 700)));
  }

  async step(): Promise<void> {
    this.#act(this.#random.next());
    await settledPromises();
  }

  /** Lets everything come to its end without further faults. */
  async settle(): Promise<void> {
    for (let round = 0; this.submissions.some(({ answer }) => answer === undefined); round += 1) {
      if (round > 10_000) throw new Error('the world does not come to rest');
      this.replicaSet.calm();
      await settledPromises();
      this.#wakeNext();
      await settledPromises();
    }
    this.replicaSet.calm();
  }

  #act(chance: number): void {
    if (chance < 0.16) this.#submit();
    else if (chance < 0.4) this.replicaSet.runDocument();
    else if (chance < 0.52) this.replicaSet.advanceMajority();
    else if (chance < 0.74) this.replicaSet.answerRead();
    else if (chance < 0.86) this.replicaSet.answerInsert();
    else if (chance < 0.96) this.#wakeNext();
    else if (chance < 0.985) this.replicaSet.timeOut();
    else this.replicaSet.failOver();
  }

  #submit(): void {
    const again = this.#requests.length > 0 && this.#random.next() < 0.2;
    const append = (again ? this.#requests[this.#random.pick(this.#requests.length)] : undefined) ?? this.#makeRequest();
    const submission: Submission = { append };
    this.submissions.push(submission);
    void this.#writers[this.#random.pick(WRITERS)]
      ?.append(append)
      .then((answer) => (submission.answer = answer))
      .catch((error: Error) => (submission.answer = error));
  }

  #makeRequest(): PreparedAppend {
    const number = this.#requests.length;
    const category = `c${this.#random.pick(2)}`;
    const seen = this.replicaSet.oplog.length;
    const guarded = this.#random.next();
    const append = preparedExample(number, {
      stream: `${category}-${this.#random.pick(2)}`,
      category,
      expect: this.#random.next() < 0.5 ? { kind: 'any' } : { kind: 'exact', version: this.#random.pick(4) },
      ...(guarded < 0.25 && { guard: { after: seen, streams: [`c0-${this.#random.pick(2)}`] } }),
      ...(guarded > 0.75 && { guard: { after: Math.max(0, seen - 1), categories: [`c${this.#random.pick(2)}`] } }),
    });
    this.#requests.push(append);
    return append;
  }

  /** Each writer's clock is off by its own error, and time passes only here. */
  #timing(error: number): Timing {
    return {
      now: () => this.#clock + error,
      elapsed: () => this.#clock,
      sleep: (milliseconds) => new Promise((wake) => this.#sleepers.push({ until: this.#clock + milliseconds, wake })),
      random: () => this.#random.next(),
    };
  }

  #wakeNext(): void {
    this.#sleepers.sort((a, b) => a.until - b.until);
    const [next] = this.#sleepers.splice(0, 1);
    this.#clock = Math.max(this.#clock + this.#random.pick(20), next?.until ?? 0);
    next?.wake();
  }
}

/** Lets every promise that can go on do so. */
function settledPromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
