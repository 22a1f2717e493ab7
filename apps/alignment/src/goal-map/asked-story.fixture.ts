import { historyOf, ORG, viewsOf, type Told } from '@cairn/okr-views/testing';
import type { ShownFrames } from '../frames/shown-frames.js';
import type { FramesArguments } from '../frames/frames.heavy.js';
import { openQueries } from './map.heavy.js';
import type { MapArguments } from './map-arguments.js';
import type { ShownMap } from './shown-map.js';

type Window = Partial<Pick<MapArguments, 'hidden' | 'teamId' | 'root' | 'depth' | 'limit'>>;

/** Maps and frames of a story in UTC, asked as the thread that lays them out is asked. */
export class AskedStory {
  readonly #story: readonly Told[];
  readonly #queries: ReturnType<typeof openQueries>;

  private constructor(story: readonly Told[], queries: ReturnType<typeof openQueries>) {
    this.#story = story;
    this.#queries = queries;
  }

  static async open(story: readonly Told[]): Promise<AskedStory> {
    const history = await historyOf(story);
    return new AskedStory(story, openQueries({ history, views: await viewsOf(history, { last: story.length }) }));
  }

  /** The map as everything was known at an instant. */
  async map(cycleId: string, clock: string, window: Window = {}): Promise<ShownMap> {
    const position = this.#story.findLastIndex(({ at }) => at <= clock) + 1;
    const asked: MapArguments = { org: ORG, cycleId, hidden: [], position, clock, effectiveOn: clock, timeZone: 'UTC', now: false, ...window };
    return JSON.parse((await this.#queries['map']?.(asked as never)) ?? '') as ShownMap;
  }

  /** The frames as asked for at an instant. */
  async frames(cycleId: string, clock: string, { limit = 300, ...more }: Window & Partial<Pick<FramesArguments, 'interval' | 'from' | 'to'>> = {}): Promise<ShownFrames> {
    const position = this.#story.findLastIndex(({ at }) => at <= clock) + 1;
    const asked: FramesArguments = { org: ORG, cycleId, hidden: [], position, clock, timeZone: 'UTC', now: position === this.#story.length, limit, ...more };
    return JSON.parse((await this.#queries['map-frames']?.(asked as never)) ?? '') as ShownFrames;
  }
}
