import { CairnError } from '@cairn/contracts';
import { readCycle, type CycleReading, type Reading } from '@cairn/okr-views';
import type { ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { layOut, type LaidOutMap } from '../goal-map/lay-out.js';
import type { LiveCycles } from '../goal-map/live-cycles.heavy.js';
import type { AskedMap } from '../goal-map/map-arguments.js';
import type { FrameMoment } from './frame-moments.js';

/** Milliseconds. What the clock alone changes falls on whole quarters of an hour (see `LiveCycle`). */
const QUARTER = 900_000;
/** Layouts that are kept; the one used longest ago goes first. */
const MOST = 8;

/** The whole map at the last moment, from which the drawn objectives are chosen. */
export interface LastFrame {
  readonly map: LaidOutMap;
  readonly cycle: Pick<CycleReading, 'cycle' | 'policyVersion' | 'links'>;
}

export interface LastMoment extends Omit<FrameMoment, 'date'> {
  readonly timeZone: string;
  readonly now: boolean;
}

/** Lays out last frames, each once while it stays the same. */
export class LastFrames {
  readonly #views: ReadStores['views'];
  readonly #live: LiveCycles;
  readonly #kept = new Map<string, Promise<LastFrame>>();

  constructor(views: ReadStores['views'], live: LiveCycles) {
    this.#views = views;
    this.#live = live;
  }

  /** @throws CairnError `not-found` */
  read(asked: AskedMap, at: LastMoment): Promise<LastFrame> {
    const { position, clock, now, timeZone } = at;
    const key = JSON.stringify([asked, position, timeZone, now ? Math.floor(Date.parse(clock) / QUARTER) : clock]);
    const frame = this.#kept.get(key) ?? this.#layOut(asked, at);
    this.#kept.delete(key);
    this.#kept.set(key, frame);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    frame.catch(() => this.#kept.delete(key));
    return frame;
  }

  async #layOut(asked: AskedMap, { position, clock, timeZone, now }: LastMoment): Promise<LastFrame> {
    const viewsAt = (at: number): ViewsAt => new ViewsAt(this.#views, asked.org, at);
    const reading: Reading = { views: viewsAt(position), viewsAt, clock, effectiveOn: clock, timeZone };
    const cycle = await (now ? this.#live.read(asked.org, asked.cycleId, reading) : readCycle(reading, asked.cycleId));
    if (cycle === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
    return { map: await layOut(asked, reading, cycle), cycle };
  }
}
