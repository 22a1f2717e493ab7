import { figure, median, percentile, type Figure } from '../figure.js';
import { withOrganization } from '../http/organization/data-directory.js';
import { withServer } from '../http/processes/servers.js';
import type { Preset } from '../preset.js';
import { withBrowser } from './browser.js';
import { firstLoadBytes } from './first-load.js';
import { openMap } from './open-map.js';
import { panned } from './panning.js';
import { slid } from './sliding.js';

/** Bytes of scripts, styles and the page, compressed, before the first thing is asked for. */
const FIRST_LOAD = 300_000;
/** Milliseconds until the map of a large cycle can be used, until another day shows, and of script in each frame of panning. */
const MOST = { interactive: 2_000, slider: 100, script: 8, task: 50 } as const;
const FRAMES_PER_SECOND = 60;

/** The console on a large cycle in a real browser: how soon it can be used, how fast another day shows, how smoothly it is moved. */
export async function measureConsole({ rounds, http }: Preset): Promise<Figure[]> {
  return withOrganization(http.mapObjectives, ({ inCopy }) =>
    inCopy((directory) =>
      withServer('product', directory, (url) =>
        withBrowser(url, async (browser) => {
          const bytes = await browser.inPage((page) => firstLoadBytes(page, url));
          const interactive: number[] = [];
          for (let round = 0; round < rounds; round += 1) interactive.push(await browser.inPage((page) => openMap(page, url)));
          const slider = await browser.inPage((page) => slid(page, url));
          const panning = await browser.inPage((page) => panned(page, url));
          return [
            figure('console.first-load', bytes, 'bytes', FIRST_LOAD),
            figure('console.map.interactive', median(interactive), 'ms', MOST.interactive),
            figure('console.map.slider.p95', percentile(slider, 0.95), 'ms', MOST.slider),
            figure('console.map.pan.script.p95', percentile(panning.script, 0.95), 'ms', MOST.script),
            figure('console.map.pan.longest-task', panning.longestTask, 'ms', MOST.task),
            figure('console.map.pan.frames', panning.framesPerSecond, 'frames/s', FRAMES_PER_SECOND),
          ].map((line) => ({ ...line, engines: browser.name }));
        }),
      ),
    ),
  );
}
