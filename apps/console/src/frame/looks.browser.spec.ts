import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest, scrollsSideways } from '../testing/console.fixture.js';

const LANGUAGES = ['en', 'zh-Hant'] as const;
const COLOURS = ['light', 'dark'] as const;
const WIDTHS = [1440, 390] as const;
const LOOKS = LANGUAGES.flatMap((language) => COLOURS.flatMap((colour) => WIDTHS.map((width) => ({ language, colour, width }))));
/** Every look of every screen in turn. Milliseconds. */
const PATIENCE = 90_000;

let product: ConsoleUnderTest;
let screens: Readonly<Record<string, string>>;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  const { body } = await product.client().request<{ readonly items: readonly { readonly objectiveId: string }[] }>('GET', '/objectives', { query: { state: 'committed', limit: 1 } });
  screens = { today: '/today', map: '/map', 'map-table': '/map?view=table', objectives: '/objectives', objective: `/objectives/${body.items[0]?.objectiveId}`, history: '/history', proof: '/history?tab=integrity', admin: '/admin?tab=import' };
}, PATIENCE);

afterAll(() => product.close());

/** Buttons and headings whose words stand out of them. */
async function cut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .mantine-Button-root, main h1, main h2, main h3, nav a')]
      .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
      .filter((element) => element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.tagName} ${element.innerText.slice(0, 60)}`),
  );
}

describe('every screen', () => {
  it.each(LOOKS)('stands in $language, $colour, $width pixels wide', async ({ language, colour, width }) => {
    const faults: string[] = [];
    for (const [name, path] of Object.entries(screens)) {
      const page = await product.page(path, { language, colour, width });
      await page.locator('main h1').first().waitFor();
      await page.waitForFunction(() => document.querySelector('main [aria-busy="true"], main .mantine-Loader-root') === null);
      if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways`);
      faults.push(...(await cut(page)).map((text) => `${path}: ${text}`));
      await product.shot(page, `look-${name}-${language}-${colour}-${width}`);
      await page.context().close();
    }
    expect(faults).toEqual([]);
    expect(product.complaints).toEqual([]);
  }, PATIENCE);
});
