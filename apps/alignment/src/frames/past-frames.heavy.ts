import { RememberedViews, WhileSame, type Reading } from '@cairn/okr-views';
import type { ReadStores } from '@cairn/service-kit';
import type { ViewsAt } from '@cairn/views';
import { setImmediate as turn } from 'node:timers/promises';
import type { AskedMap } from '../goal-map/map-arguments.js';
import type { FrameMoment } from './frame-moments.js';
import { KeptFrames, type KeptFrame } from './kept-frames.js';
import { PastFigures } from './past-figures.js';
import { pastMap, type PastMap } from './past-map.heavy.js';

/** Moments of one question, and the objectives wanted of each. */
export interface PastRequest {
  readonly asked: AskedMap;
  readonly timeZone: string;
  /** Oldest first. */
  readonly moments: readonly FrameMoment[];
  readonly wanted: readonly string[];
  /** Also wanted, chosen when it is known what was on the map when. @param frames newest first */
  readonly alsoOf: (frames: readonly KeptFrame[]) => readonly string[];
}

const NOTHING: KeptFrame['depths'] = new Map();

/** Frames of days that are over. What was worked out once is kept, for every interval and limit. */
export class PastFrames {
  readonly #views: ReadStores['views'];
  readonly #kept = new KeptFrames();

  constructor(views: ReadStores['views']) {
    this.#views = views;
  }

  /** Oldest first. Worked out newest moment first, so that every version of a document is read once; other questions get their turn between two moments. */
  async read({ asked, timeZone, moments, wanted, alsoOf }: PastRequest): Promise<readonly KeptFrame[]> {
    const question = new PastQuestion(asked, { views: this.#views, timeZone, upTo: moments.at(-1)?.position ?? 0 });
    const frames: KeptFrame[] = [];
    for (const moment of moments.toReversed()) frames.push(await this.#frame(question, moment, wanted));
    const also = alsoOf(frames);
    if (also.length > 0) for (const moment of moments.toReversed()) await this.#frame(question, moment, also);
    return frames.toReversed();
  }

  async #frame(question: PastQuestion, moment: FrameMoment, wanted: readonly string[]): Promise<KeptFrame> {
    const key = question.keyOf(moment);
    const frame = this.#kept.get(key) ?? { depths: await question.depthsAt(moment), figures: new Map() };
    const missing = wanted.filter((id) => frame.depths.has(id) && !frame.figures.has(id));
    if (missing.length > 0) await question.measure(frame, missing, moment);
    this.#kept.put(key, frame);
    return frame;
  }
}

/** One question to the past, over views that remember. */
class PastQuestion {
  readonly #asked: AskedMap;
  readonly #timeZone: string;
  readonly #remembered: RememberedViews;
  readonly #figures: PastFigures;
  readonly #map = new WhileSame<PastMap | undefined>();
  #depths = NOTHING;

  constructor(asked: AskedMap, { views, timeZone, upTo }: { readonly views: ReadStores['views']; readonly timeZone: string; readonly upTo: number }) {
    this.#asked = asked;
    this.#timeZone = timeZone;
    this.#remembered = new RememberedViews(views, asked.org, upTo);
    this.#figures = new PastFigures(this.#remembered);
  }

  /** The same object as before where they are the same. */
  async depthsAt({ position }: FrameMoment): Promise<KeptFrame['depths']> {
    const depths = (await this.#mapAt(position))?.depths ?? NOTHING;
    if (!isSame(depths, this.#depths)) this.#depths = depths;
    return this.#depths;
  }

  async measure({ figures }: KeptFrame, ids: readonly string[], { position, clock }: FrameMoment): Promise<void> {
    await turn();
    const map = await this.#mapAt(position);
    if (map === undefined) return;
    const viewsAt = (at: number): ViewsAt => this.#remembered.at(at);
    const reading: Reading = { views: viewsAt(position), viewsAt, clock, effectiveOn: clock, timeZone: this.#timeZone };
    for (const [id, each] of await this.#figures.of(map, ids, reading)) figures.set(id, each);
  }

  keyOf({ position, clock }: FrameMoment): string {
    const { org, cycleId, hidden, teamId, root, depth } = this.#asked;
    return JSON.stringify([org, cycleId, hidden, teamId, root, depth, this.#timeZone, position, clock]);
  }

  #mapAt(position: number): Promise<PastMap | undefined> {
    return this.#map.get('', { remembered: this.#remembered, position }, (views) => pastMap(views, this.#asked));
  }
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([id, depth]) => other.get(id) === depth);
}
