import { deepStrictEqual } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { clock } from '../clock.js';
import { CYCLE, secretOf, VIEWER } from '../http/organization/shape.js';
import { openMap } from './open-map.js';

/** Days that are compared with the API's; the organization came into being a day to a week ago. */
const COMPARED = 3;
const DAY = 86_400_000;

/** Moves the slider to every day, once forth and once back. @returns milliseconds from each move until the map is drawn as of that day */
export async function slid(page: Page, url: string): Promise<readonly number[]> {
  await openMap(page, url);
  const days = page.waitForResponse((response) => response.url().includes('interval=day') && response.ok());
  await page.locator('input[type=range]').focus();
  await (await days).finished();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)))');
  const taken = await page.evaluate<number[]>(SLIDE);
  await compare(page, url);
  return taken;
}

const SLIDE = `(async () => {
  const slider = document.querySelector('input[type=range]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  const positions = Array.from({ length: Number(slider.max) }, (_, position) => position);
  const taken = [];
  for (const position of [...positions, ...positions.reverse()]) {
    await drawn();
    const begun = performance.now();
    set.call(slider, String(position));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    taken.push((await drawn()) - begun);
  }
  return taken;
})()`;

interface Answer {
  readonly nodes: readonly { readonly objectiveId: string; readonly progress: string | null }[];
}

/** What is shown of the last days is what the API says of them. */
async function compare(page: Page, url: string): Promise<void> {
  const slider = page.locator('input[type=range]');
  const last = Number(await slider.getAttribute('max'));
  await slider.fill(String(last));
  await page.waitForURL((address) => !address.searchParams.has('asOf'));
  await page.getByText('Table', { exact: true }).click();
  await page.locator('tr[data-key]').first().waitFor();
  for (let back = 1; back <= COMPARED; back += 1) {
    await slider.fill(String(last - back));
    const asOf = new Date(clock() - back * DAY).toISOString().slice(0, 10);
    await page.waitForURL((address) => address.searchParams.get('asOf') === asOf);
    const answered = await fetch(`${url}/api/v1/map?cycleId=${CYCLE}&limit=300&asOf=${asOf}`, { headers: { authorization: `Bearer ${secretOf(VIEWER)}` } });
    if (!answered.ok) continue;
    const { nodes } = (await answered.json()) as Answer;
    const shown = new Map(await page.evaluate<[string, string][]>(SHOWN));
    deepStrictEqual(nodes.map(({ objectiveId }) => [objectiveId, shown.get(objectiveId)]), nodes.map(({ objectiveId, progress }) => [objectiveId, shareOf(progress)]), `the table as of ${asOf}`);
  }
}

const SHOWN = `[...document.querySelectorAll('tr[data-key]')].flatMap((row) => {
  const cell = row.querySelector('[data-measure=progress]');
  return cell ? [[row.dataset.key, (cell.querySelector('button') ?? cell).firstChild?.textContent]] : [];
})`;

function shareOf(ratio: string | null): string {
  return ratio === null ? '–' : new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(Number(ratio));
}
