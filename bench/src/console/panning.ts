import type { Page } from 'playwright-core';
import { openMap } from './open-map.js';
import { framesOf, type Panned, type TraceEvent } from './trace.js';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', '__metadata'];
const MOVES = 240;
/** Pixels that the hand goes around in. */
const AROUND = 180;

/** Pulls the map around in circles, as near as it was opened and again from nearer, and watches what the page does meanwhile. */
export async function panned(page: Page, url: string): Promise<Panned> {
  const weeks = page.waitForResponse((response) => response.url().includes('interval=week') && response.ok());
  await openMap(page, url);
  await (await weeks).finished();
  const box = await page.getByRole('group', { name: 'Map of objectives' }).boundingBox();
  if (box === null) throw new Error('The map has no place on the page.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES }, transferMode: 'ReportEvents' });
  await circle(page, x, y);
  await page.mouse.wheel(0, -600);
  await circle(page, x, y);
  await session.send('Tracing.end');
  await ended;
  return framesOf(events);
}

async function circle(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move += 1) {
    const angle = (move / MOVES) * 4 * Math.PI;
    await page.mouse.move(x + AROUND * Math.sin(angle), y + AROUND * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
}
