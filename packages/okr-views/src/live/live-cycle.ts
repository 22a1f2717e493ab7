import type { Commit } from '@cairn/contracts';
import type { LinkDoc } from '../links/link-docs.js';
import { okrViews } from '../projections.js';
import type { CycleReading, ObjectiveReading } from '../reading/figures.js';
import { readCycle, readObjective } from '../reading/read.js';
import type { Reading } from '../reading/reading.js';
import { giveWay } from '../turns/in-turns.js';
import { touchedBy, type Touched } from './touched.js';

/** Milliseconds. What the clock alone changes, due moments, ends of grace and days, falls on whole quarters of an hour in every zone. */
const QUARTER = 900_000;

export interface LiveCycleParts {
  /** Commits after one position, up to another; undefined when they are too many to be looked through. */
  readonly commitsBetween: (after: number, upTo: number) => Promise<readonly Commit[] | undefined>;
  readonly categoryOf: (stream: string) => string;
}

interface Known {
  readonly position: number;
  readonly quarter: number;
  readonly cycle: Omit<CycleReading, 'objectives' | 'links'>;
  readonly objectives: Map<string, ObjectiveReading>;
  readonly links: Map<string, LinkDoc>;
}

/**
 * The reading of one cycle as it stands now, kept up with the log: between two questions only the objectives that commits have touched are read and
 * computed anew. It gives what `readCycle` gives, objectives
 * in the order of their ids and links in theirs.
 */
export class LiveCycle {
  readonly #cycleId: string;
  readonly #parts: LiveCycleParts;
  #known: Known | undefined;

  constructor(cycleId: string, parts: LiveCycleParts) {
    this.#cycleId = cycleId;
    this.#parts = parts;
  }

  /**
   * Not to be called again before it has answered.
   * @param reading at the newest position that was asked about so far, or a later one
   * @returns undefined when there is no such cycle
   */
  async read(reading: Reading): Promise<CycleReading | undefined> {
    const known = (await this.#caughtUp(reading)) ?? (await this.#anew(reading));
    this.#known = known;
    return known && { ...known.cycle, objectives: inOrder(known.objectives), links: inOrder(known.links) };
  }

  async #anew(reading: Reading): Promise<Known | undefined> {
    const read = await readCycle(reading, this.#cycleId);
    if (read === undefined) return undefined;
    const { objectives, links, ...cycle } = read;
    return {
      position: reading.views.position,
      quarter: quarterOf(reading.clock),
      cycle,
      objectives: new Map(objectives.map((each) => [each.objective.objectiveId, each])),
      links: new Map(links.map((link) => [link.alignmentId, link])),
    };
  }

  async #caughtUp(reading: Reading): Promise<Known | undefined> {
    const known = this.#known;
    const touched = known && (await this.#touchedSince(known, reading));
    if (known === undefined || touched === undefined || touched.whole) return undefined;
    for (const id of touched.objectiveIds) {
      await giveWay();
      await this.#refresh(known, id, reading);
    }
    for (const id of touched.alignmentIds) await this.#relink(known, id, reading);
    return { ...known, position: reading.views.position };
  }

  /** Undefined where that does not say enough: the quarter is over, or the question goes back. */
  async #touchedSince(known: Known, { views: { position }, clock }: Reading): Promise<Touched | undefined> {
    if (known.quarter !== quarterOf(clock) || known.position > position) return undefined;
    const commits = await this.#parts.commitsBetween(known.position, position);
    return commits && touchedBy(commits, this.#parts.categoryOf);
  }

  /** Objectives of other cycles are read and passed over. */
  async #refresh({ objectives }: Known, objectiveId: string, reading: Reading): Promise<void> {
    const read = await readObjective(reading, objectiveId);
    if (read === undefined || read.cycle.cycleId !== this.#cycleId) return;
    const { cycle: _cycle, policyVersion: _version, ...objective } = read;
    objectives.set(objectiveId, objective);
  }

  async #relink({ links }: Known, alignmentId: string, { views }: Reading): Promise<void> {
    const link = await views.get(okrViews.links, alignmentId);
    if (link?.cycleId === this.#cycleId || link?.toCycleId === this.#cycleId) links.set(alignmentId, link);
  }
}

function inOrder<T>(byId: ReadonlyMap<string, T>): readonly T[] {
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

function quarterOf(instant: string): number {
  return Math.floor(Date.parse(instant) / QUARTER);
}
