import { CairnError } from '@cairn/contracts';
import { readCycle, type Reading } from '@cairn/okr-views';
import type { OpenQueries, ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { MapFrames, type FramesArguments } from '../frames/frames.heavy.js';
import { layOut } from './lay-out.js';
import { LiveCycles } from './live-cycles.heavy.js';
import type { MapArguments } from './map-arguments.js';
import { shownMap } from './shown-map.js';

/** Lays out whole cycles, at one moment or at many: too long for the thread that answers requests. */
export const openQueries: OpenQueries = (stores) => {
  const live = new LiveCycles(stores.history);
  const film = new MapFrames(stores, live);
  return {
    map: async (asked: MapArguments) => JSON.stringify(await mapOf(asked, stores, live)),
    'map-frames': async (asked: FramesArguments) => JSON.stringify(await film.frames(asked)),
  };
};

async function mapOf(asked: MapArguments, { views }: ReadStores, live: LiveCycles) {
  const { org, cycleId, position, clock, effectiveOn, timeZone } = asked;
  const viewsAt = (at: number): ViewsAt => new ViewsAt(views, org, at);
  const reading: Reading = { views: viewsAt(position), viewsAt, clock, effectiveOn, timeZone };
  const cycle = await (asked.now ? live.read(org, cycleId, reading) : readCycle(reading, cycleId));
  if (cycle === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
  return shownMap(await layOut(asked, reading, cycle), cycle, reading);
}
