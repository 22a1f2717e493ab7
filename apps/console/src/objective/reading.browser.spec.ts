import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest, latinWords, scrollsSideways } from '../testing/console.fixture.js';
import { formatsOf } from '../words/formats.js';
import { TABS } from './address.js';
import type { Drift, ListedObjective, Objective, Trend } from './data/model.js';

let product: ConsoleUnderTest;
let moved: { readonly objectiveId: string; readonly keyResultId: string };

const PATIENCE = 60_000;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  const cycles = (await product.client().request<{ readonly items: readonly { readonly cycleId: string; readonly state: string }[] }>('GET', '/cycles')).body.items;
  const running = cycles.find(({ state }) => state === 'active')?.cycleId ?? '';
  const { items } = (await product.client().request<Drift>('GET', `/cycles/${running}/baseline-drift`)).body;
  const [found] = items.flatMap(({ kind, objectiveId, keyResultId, changes }) => (kind === 're-targeted' && keyResultId !== undefined && changes?.some(({ field }) => field === 'target') === true ? [{ objectiveId, keyResultId }] : []));
  if (found === undefined) throw new Error('The demo has no moved goalpost.');
  moved = found;
}, PATIENCE);
afterAll(() => product.close(), PATIENCE);

describe('the curve of a key result', () => {
  it.each(['as-lived', 'restated', 'committed'])('says as a table what the API says: %s', async (basis) => {
    const { objectiveId, keyResultId } = moved;
    const { body } = await product.client().request<Trend>('GET', '/trends', { query: { subject: 'key-result', id: keyResultId, interval: 'day', basis } });
    const page = await product.page(`/objectives/${objectiveId}?view=table&basis=${basis}`, { language: 'en' });
    const rows = page.locator(`[data-key-result="${keyResultId}"] tbody tr`);
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) => all.map((row) => [row.getAttribute('data-day'), ...[...row.querySelectorAll('td')].slice(1, 4).map((cell) => cell.textContent)]));
    const { share } = formatsOf('en', 'Asia/Taipei');
    expect(shown).toEqual(body.points.map(({ day, progress, expected, pace }) => [day, share(progress), share(expected), share(pace)]).reverse());
    await page.context().close();
  }, PATIENCE);

  it('is drawn with the target as committed and as amended', async () => {
    const page = await product.page(`/objectives/${moved.objectiveId}`, { language: 'en' });
    const card = page.locator(`[data-key-result="${moved.keyResultId}"]`);
    await card.getByRole('img').locator('path.recharts-line-curve').first().waitFor({ state: 'attached' });
    await card.getByText('Target as amended').waitFor();
    await product.shot(page, 'objective-curve-en', { fullPage: true });
    await page.context().close();
  }, PATIENCE);
});

describe('the page of an objective', () => {
  it('speaks one language, whatever its data does', async () => {
    const page = await product.page(`/objectives/${moved.objectiveId}`, { language: 'zh-Hant', colour: 'dark' });
    const known = await everythingAbout(moved.objectiveId);
    for (const at of TABS.keys()) {
      await page.getByRole('tab').nth(at).click();
      await settled(page);
      const words = [...(await latinWords(page, 'main')), ...(await labels(page))].filter((word) => !known.includes(word));
      expect([TABS[at], words]).toEqual([TABS[at], []]);
    }
    await page.context().close();
  }, PATIENCE);

  it.each(['en', 'zh-Hant'] as const)('is open to everybody, in every part: %s', async (language) => {
    const page = await product.page('/objectives', { language, colour: language === 'en' ? 'light' : 'dark' });
    await settled(page);
    expect(await product.axe(page)).toEqual([]);
    await page.goto(`${product.url}/objectives/${moved.objectiveId}`);
    for (const at of TABS.keys()) {
      await page.getByRole('tab').nth(at).click();
      await settled(page);
      expect([TABS[at], await product.axe(page)]).toEqual([TABS[at], []]);
    }
    await page.context().close();
  }, PATIENCE);

  it('fits a narrow screen, and holds two days against each other', async () => {
    const page = await product.page(`/objectives/${moved.objectiveId}?compare=2026-10-20`, { language: 'en', width: 390 });
    await settled(page);
    const then = (await product.client().request<Objective>('GET', `/objectives/${moved.objectiveId}`, { query: { asOf: '2026-10-20' } })).body;
    await page.getByText(`then ${formatsOf('en', 'Asia/Taipei').share(then.figures.progress)}`).first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.context().close();
  }, PATIENCE);

  it('of the past is read only', async () => {
    const page = await product.page(`/objectives/${moved.objectiveId}?asOf=2026-10-20`, { language: 'en' });
    await settled(page);
    expect(await page.getByRole('button', { name: /Edit|Adjust goalpost|Add a key result/ }).count()).toBe(0);
    expect(product.complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE);
});

/** The figures are there, and nothing is being read any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => document.querySelector('main .mantine-Skeleton-root, main [data-key-result] [role="img"]:not(:has(.recharts-curve)), main [aria-busy="true"], main [role="status"] .mantine-Loader-root') === null);
}

/** Words of Latin letters that are heard and not seen. */
async function labels(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('main').evaluate((main) => [...main.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((each) => ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? '')));
  return texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z’'-]{2,}/g) ?? []);
}

/** All that the API says about an objective and those around it, as one text. */
async function everythingAbout(objectiveId: string): Promise<string> {
  const client = product.client();
  const paths = [`/objectives/${objectiveId}`, `/objectives/${objectiveId}/history?limit=200`, `/alignments?objectiveId=${objectiveId}`, '/cycles', '/teams?limit=200', '/people?limit=500'];
  const answers = await Promise.all(paths.map(async (path) => JSON.stringify((await client.request<{ readonly items?: readonly ListedObjective[] }>('GET', path)).body)));
  return answers.join('\n');
}
