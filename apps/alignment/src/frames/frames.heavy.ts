import { CairnError } from '@cairn/contracts';
import { okrViews, type ObjectiveDoc } from '@cairn/okr-views';
import type { ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import type { LiveCycles } from '../goal-map/live-cycles.heavy.js';
import type { AskedMap } from '../goal-map/map-arguments.js';
import { mapHeader } from '../goal-map/shown-map.js';
import { frameEdges } from './frame-edges.js';
import { frameFigures, type FrameFigures } from './frame-figures.js';
import { momentsOf, spanOf, type FrameBounds, type FrameMoment, type FrameSpan } from './frame-moments.js';
import type { KeptFrame } from './kept-frames.js';
import { LastFrames, type LastFrame } from './last-frame.heavy.js';
import { PastFrames } from './past-frames.heavy.js';
import { changesOf, type FrameNode, type ShownFrames } from './shown-frames.js';

/** What the thread that makes time-lapses is asked. */
export interface FramesArguments extends AskedMap, FrameBounds, Partial<FrameSpan> {
  readonly limit: number;
  /** The bounds are now. */
  readonly now: boolean;
}

/** A map from day to day in one answer: the drawn objectives are those of the last day, and as many of those gone before it as there is room for. */
export class MapFrames {
  readonly #stores: ReadStores;
  readonly #last: LastFrames;
  readonly #past: PastFrames;

  constructor(stores: ReadStores, live: LiveCycles) {
    this.#stores = stores;
    this.#last = new LastFrames(stores.views, live);
    this.#past = new PastFrames(stores.views);
  }

  /** @throws CairnError `not-found`, and those of `spanOf` */
  async frames({ interval, from, to, position, clock, timeZone, now, ...asked }: FramesArguments): Promise<ShownFrames> {
    const bounds = { position, clock, timeZone };
    const span = spanOf({ ...(interval && { interval }), ...(from && { from }), ...(to && { to }) }, await this.#cycleOf(asked, position), bounds);
    const moments = await momentsOf(span, bounds, (instant) => this.#stores.history.positionAt(asked.org, instant));
    const end = moments.at(-1) ?? { position, clock };
    const last = await this.#last.read(asked, { position: end.position, clock: end.clock, timeZone, now: now && end.clock === clock });
    const wanted = last.map.nodes.map(({ objective }) => objective.id);
    const alsoOf = (frames: readonly KeptFrame[]): readonly string[] => goneOf(frames, last).slice(0, Math.max(0, asked.limit - wanted.length));
    const before = moments.slice(0, -1);
    const frames = await this.#past.read({ asked, timeZone, moments: before, wanted, alsoOf });
    const gone = alsoOf(frames.toReversed());
    const nodes = [...last.map.nodes.map(nodeOf), ...(await this.#goneNodes(asked.org, gone, { before, frames }))];
    const ids = [...wanted, ...gone];
    const figures = [...frames.map((frame) => frame.figures), figuresOf(last)];
    const edges = frameEdges(last.cycle.links, new Set(ids), moments);
    return { ...mapHeader('map-frames', last.cycle), ...span, nodes, edges, groups: last.map.groups, frames: changesOf(ids, moments, figures) };
  }

  async #cycleOf({ org, cycleId }: AskedMap, position: number) {
    const cycle = await new ViewsAt(this.#stores.views, org, position).get(okrViews.cycles, cycleId);
    if (cycle === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
    return cycle;
  }

  /** As they were in the last frame that has them. */
  async #goneNodes(org: string, ids: readonly string[], { before, frames }: { readonly before: readonly FrameMoment[]; readonly frames: readonly KeptFrame[] }): Promise<readonly FrameNode[]> {
    const nodes = ids.map(async (id) => {
      const index = frames.findLastIndex(({ depths }) => depths.has(id));
      const objective = await new ViewsAt(this.#stores.views, org, before[index]?.position ?? 0).get(okrViews.objectives, id);
      return objective === undefined ? [] : [frameNode(objective, frames[index]?.depths.get(id) ?? 0)];
    });
    return (await Promise.all(nodes)).flat();
  }
}

/** On the map in one of the frames and no longer in the last; those that went last come first. @param frames newest first */
function goneOf(frames: readonly KeptFrame[], { map: { ids } }: LastFrame): readonly string[] {
  return [...new Set(frames.flatMap(({ depths }) => [...depths.keys()].filter((id) => !ids.has(id))))];
}

function nodeOf({ objective: { reading }, depth }: LastFrame['map']['nodes'][number]): FrameNode {
  return frameNode(reading.objective, depth);
}

function frameNode({ objectiveId, title, teamId, ownerId, kind }: ObjectiveDoc, depth: number): FrameNode {
  return { objectiveId, title, teamId, ownerId, kind, depth };
}

function figuresOf({ map }: LastFrame): ReadonlyMap<string, FrameFigures> {
  return new Map(map.nodes.map((node) => [node.objective.id, frameFigures(node)]));
}
