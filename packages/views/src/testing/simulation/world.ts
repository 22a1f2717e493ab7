import { catalogue, type Commit } from '@cairn/contracts';
import { seededRandom, type Random } from '@cairn/history/testing';
import type { UnorderedStore } from '../../projection/apply-unordered.js';
import { ProjectionFollower } from '../../projection/projection-follower.js';
import { randomLog, tallies } from './log.js';
import { documentsAfterEach, type Documents } from './oracle.js';
import { UnorderedMemory, type PlantedMistake } from './unordered-memory.js';
import { UnorderedViews } from './unordered-views.js';

const WORKERS = 3;
const COMMITS = 18;
const STEPS = 500;
const ORG = 'org';

/** One worker: it runs up to its next operation on the store, and stands there until it is let go. */
class Worker {
  readonly views: UnorderedViews;
  #go: () => void = () => undefined;

  constructor(memory: UnorderedMemory, random: Random, { upsert, mistake }: WorldOptions) {
    this.views = new UnorderedViews({ memory, upsert, random, mistake, gate: () => new Promise((go) => (this.#go = go)) });
  }

  letGo(): void {
    this.#go();
  }
}

export interface WorldOptions {
  readonly upsert: UnorderedStore['upsert'];
  readonly mistake: PlantedMistake;
}

/**
 * Workers that follow one log with the real projection runtime over a store without transactions, cut it as they like, and stall
 * between any two operations; a reader that is just as slow; and an oracle.
 * @returns what was seen that never was; empty if nothing
 */
export async function runWorld(seed: number, options: WorldOptions): Promise<Set<string>> {
  const random = seededRandom(seed);
  const commits = randomLog(random, COMMITS);
  const world = new World(commits, await documentsAfterEach(tallies, catalogue, commits), random, options);
  await world.run();
  return world.violations;
}

class World {
  readonly violations = new Set<string>();
  readonly #memory = new UnorderedMemory();
  readonly #commits: readonly Commit[];
  readonly #truth: readonly Documents[];
  readonly #random: Random;
  readonly #workers: readonly Worker[];
  readonly #reader: Worker;
  #isOver = false;

  constructor(commits: readonly Commit[], truth: readonly Documents[], random: Random, options: WorldOptions) {
    this.#commits = commits;
    this.#truth = truth;
    this.#random = random;
    this.#workers = Array.from({ length: WORKERS }, () => new Worker(this.#memory, random, options));
    this.#reader = new Worker(this.#memory, random, options);
    this.#memory.projections.set(tallies.storage, tallies);
  }

  async run(): Promise<void> {
    const everyone = [...this.#workers, this.#reader];
    const lives = [...this.#workers.map((worker) => this.#follow(worker)), this.#read(this.#reader)];
    let current = everyone[0];
    for (let step = 0; step < STEPS; step += 1) {
      if (this.#random.next() < 0.12) current = everyone[this.#random.pick(everyone.length)];
      current?.letGo();
      await settledPromises();
      if (this.#random.next() < 0.3) this.#check(this.#random.pick(this.#position + 1));
    }
    await this.#settle(everyone, lives);
    for (let at = 0; at <= COMMITS; at += 1) this.#check(at);
  }

  get #position(): number {
    return this.#memory.cursor(tallies.storage, ORG).position;
  }

  /** The loop of a follower: from the cursor in the store, any number of commits. */
  async #follow({ views }: Worker): Promise<void> {
    const follower = new ProjectionFollower({ projection: tallies, views, catalogue });
    while (!this.#isOver) {
      const cursor = await follower.cursor(ORG);
      const page = this.#commits.slice(cursor.position, cursor.position + 1 + this.#random.pick(4));
      if (page.length > 0) await follower.apply(ORG, cursor, page);
    }
  }

  /** A query: reads at the cursor or at a position before it, document by document, while the world goes on. */
  async #read({ views }: Worker): Promise<void> {
    while (!this.#isOver) {
      const cursor = await views.cursor(tallies.storage, ORG);
      const position = this.#random.pick(2) === 0 ? cursor.position : this.#random.pick(cursor.position + 1);
      const seen = new Map<string, string>();
      for (const id of ['o0', 'o1', 'o2', 'o3']) {
        const row = await views.get({ storage: tallies.storage, view: 'tallies' }, ORG, id, position);
        if (row?.doc) seen.set(`tallies/${id}`, row.doc);
      }
      this.#compare(seen, position, 'a slow reader saw what never was');
    }
  }

  /** All rows that stand at a position, at one instant. */
  #check(at: number): void {
    const seen = new Map<string, string>();
    for (const { view, id, from, to, doc } of this.#memory.rows.values()) {
      if (from > at || to <= at) continue;
      if (seen.has(`${view}/${id}`)) this.violations.add('two rows of a document stand at once');
      seen.set(`${view}/${id}`, doc ?? '');
    }
    this.#compare(new Map([...seen].filter(([, doc]) => doc !== '')), at, 'a position reads as it never was');
  }

  #compare(seen: Documents, at: number, violation: string): void {
    const truth = this.#truth[at];
    const isSame = truth?.size === seen.size && [...seen].every(([name, doc]) => truth.get(name) === doc);
    if (!isSame) this.violations.add(violation);
  }

  /** Lets everybody go on in turn until the log is applied, then to the end of what they are doing. */
  async #settle(everyone: readonly Worker[], lives: readonly Promise<void>[]): Promise<void> {
    for (let round = 0; this.#position < COMMITS; round += 1) {
      if (round > 5_000) throw new Error('the world does not come to its end');
      everyone[this.#random.pick(everyone.length)]?.letGo();
      await settledPromises();
    }
    this.#isOver = true;
    let alive = true;
    void Promise.all(lives).then(() => (alive = false));
    while (alive) {
      everyone.forEach((worker) => worker.letGo());
      await settledPromises();
    }
  }
}

function settledPromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
