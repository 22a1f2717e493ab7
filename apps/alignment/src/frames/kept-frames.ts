import type { FrameFigures } from './frame-figures.js';

/** What is known of a moment that is over: which objectives were on the map, with their depths, and the figures of those that were asked for. */
export interface KeptFrame {
  readonly depths: ReadonlyMap<string, number>;
  readonly figures: Map<string, FrameFigures>;
}

/** Figures that are kept in all; those of the frame used longest ago go first. */
const MOST_FIGURES = 300_000;
/** An objective that is only known to have been on the map counts as a part of one with figures. */
const ONLY_THERE = 0.1;

/** Frames of moments that are over: as they were lived they never change. */
export class KeptFrames {
  readonly #frames = new Map<string, { readonly frame: KeptFrame; weight: number }>();
  #weight = 0;

  get(key: string): KeptFrame | undefined {
    const kept = this.#frames.get(key);
    if (kept === undefined) return undefined;
    this.#frames.delete(key);
    this.#frames.set(key, kept);
    return kept.frame;
  }

  /** @param frame with more figures than before, or a new one */
  put(key: string, frame: KeptFrame): void {
    const weight = frame.figures.size + ONLY_THERE * frame.depths.size;
    this.#weight += weight - (this.#frames.get(key)?.weight ?? 0);
    this.#frames.delete(key);
    this.#frames.set(key, { frame, weight });
    for (const [oldest, kept] of this.#frames) {
      if (this.#weight <= MOST_FIGURES || oldest === key) return;
      this.#frames.delete(oldest);
      this.#weight -= kept.weight;
    }
  }
}
