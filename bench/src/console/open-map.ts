import { ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** As many as are drawn one by one. */
const MOST_DRAWN = 300;

/** Opens the map, and waits until it is drawn and the page has time for whoever uses it. @returns milliseconds since the navigation began */
export async function openMap(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/map`, { waitUntil: 'commit' });
  await page.locator('button[data-objective]').first().waitFor();
  const interactive = await page.evaluate<number>('new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))');
  const drawn = await page.locator('button[data-objective]').count();
  ok(drawn > 1 && drawn <= MOST_DRAWN, `${drawn} objectives are drawn`);
  return interactive;
}
