import type { Commit } from '@cairn/contracts';
import type { Cursor, Parking } from '../follow/cursor.js';
import type { Applied, Follower } from '../follow/follower.js';
import type { FollowTiming } from '../follow/timing.js';
import { Turns } from '../follow/turns.js';
import { CheckpointWriter, type CheckpointWriterParts } from './checkpoint-writer.js';
import { CHECKPOINT_RHYTHM, nothingUncovered, pauseUntilDue, withCommits, type CheckpointRhythm, type Uncovered } from './uncovered.js';

/** Milliseconds after which signing is tried again that failed without a commit at hand to park at. */
const RETRY_AFTER = 10_000;

export interface CheckpointerParts extends CheckpointWriterParts {
  readonly timing: FollowTiming;
  /** Told when a checkpoint that was due could not be signed; it is tried again every 10 s. */
  readonly onFailure: (org: string, error: unknown) => void;
  readonly rhythm?: CheckpointRhythm;
}

/** One organization's log in work. */
interface FollowedLog {
  readonly org: string;
  /** One step at a time: commits and the alarm come as they please. */
  readonly turns: Turns;
  /** In memory alone; not known: the store is asked. */
  uncovered: Uncovered | undefined;
  parking: Parking | undefined;
  cancelAlarm: () => void;
}

/**
 * Follows the log and signs checkpoints of it. Only what a checkpoint covers is written; what lies beyond is kept in memory and read from
 * the log again after a restart. So every tree kept is one that was signed, and following costs one write for each checkpoint.
 * Another log under a cursor is never signed: following stops with `history-replaced`.
 */
export class Checkpointer implements Follower {
  readonly name = 'checkpointer';
  readonly #parts: CheckpointerParts;
  readonly #rhythm: CheckpointRhythm;
  readonly #writer: CheckpointWriter;
  readonly #logs = new Map<string, FollowedLog>();

  constructor(parts: CheckpointerParts) {
    this.#parts = parts;
    this.#rhythm = parts.rhythm ?? CHECKPOINT_RHYTHM;
    this.#writer = new CheckpointWriter(parts);
  }

  cursor(org: string): Promise<Cursor> {
    return this.#inTurn(org, async (log) => {
      const { cursor } = await this.#uncovered(log);
      return log.parking ? { ...cursor, parked: log.parking } : cursor;
    });
  }

  apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    return this.#inTurn(org, async (log) => {
      const before = await this.#uncovered(log);
      if (!isSamePlace(before.cursor, cursor)) return 'overtaken';
      const [first, ...rest] = commits;
      return first ? this.#take(log, withCommits(before, [first, ...rest], this.#parts.timing.now())) : 'moved';
    });
  }

  park(org: string, cursor: Cursor, parking: Parking): Promise<void> {
    return this.#inTurn(org, async (log) => {
      if (isSamePlace((await this.#uncovered(log)).cursor, cursor)) log.parking = parking;
    });
  }

  /** Ends after the steps under way. What is not covered then is covered after the next start. */
  async close(): Promise<void> {
    await Promise.all([...this.#logs.keys()].map((org) => this.#inTurn(org, async (log) => log.cancelAlarm())));
  }

  /** What fails leaves everything as it was. */
  async #take(log: FollowedLog, uncovered: Uncovered): Promise<Applied> {
    if (this.#pause(uncovered) === 0) return this.#sign(log, uncovered);
    log.uncovered = uncovered;
    log.parking = undefined;
    this.#setAlarm(log, this.#pause(uncovered));
    return 'moved';
  }

  async #sign(log: FollowedLog, uncovered: Uncovered): Promise<Applied> {
    const checkpoint = await this.#writer.write(log.org, uncovered, this.#parts.timing.now());
    log.cancelAlarm();
    log.uncovered = checkpoint && nothingUncovered(checkpoint);
    log.parking = undefined;
    return checkpoint ? 'moved' : 'overtaken';
  }

  #setAlarm(log: FollowedLog, milliseconds: number): void {
    log.cancelAlarm();
    log.cancelAlarm = this.#parts.timing.after(milliseconds, () => void this.#inTurn(log.org, () => this.#wake(log)));
  }

  /** Alarms may go off early by a breath. */
  async #wake(log: FollowedLog): Promise<void> {
    if (!log.uncovered || log.uncovered.hashes.length === 0) return;
    const pause = this.#pause(log.uncovered);
    if (pause > 0) return this.#setAlarm(log, pause);
    try {
      await this.#sign(log, log.uncovered);
    } catch (error) {
      this.#setAlarm(log, RETRY_AFTER);
      this.#parts.onFailure(log.org, error);
    }
  }

  #pause(uncovered: Uncovered): number {
    return pauseUntilDue(uncovered, this.#rhythm, this.#parts.timing.now());
  }

  async #uncovered(log: FollowedLog): Promise<Uncovered> {
    log.uncovered ??= nothingUncovered((await this.#parts.store.newest(log.org, { limit: 1 }))[0]);
    return log.uncovered;
  }

  #inTurn<T>(org: string, step: (log: FollowedLog) => Promise<T>): Promise<T> {
    const log = this.#logs.get(org) ?? { org, turns: new Turns(1), uncovered: undefined, parking: undefined, cancelAlarm: () => undefined };
    this.#logs.set(org, log);
    return log.turns.run(() => step(log));
  }
}

function isSamePlace(one: Cursor, other: Cursor): boolean {
  return one.position === other.position && one.hash === other.hash;
}
