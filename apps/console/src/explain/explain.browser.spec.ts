import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConsoleUnderTest } from '../testing/console.fixture.js';
import { common as commonEn } from '../words/common.en.js';
import { common as commonZh } from '../words/common.zh-hant.js';
import { explain as en } from './words.en.js';
import { explain as zh } from './words.zh-hant.js';

let product: ConsoleUnderTest;
let objectiveId: string;

/** A committed objective of the demo with key results. */
beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  const { body } = await product.client().request<{ readonly items: readonly { readonly objectiveId: string; readonly keyResultIds: readonly string[] }[] }>('GET', '/objectives', { query: { state: 'committed', limit: 50 } });
  objectiveId = body.items.find(({ keyResultIds }) => keyResultIds.length > 2)?.objectiveId ?? '';
});

afterAll(() => product.close());

it.each([
  ['en', en, commonEn],
  ['zh-Hant', zh, commonZh],
] as const)('a number opens where it comes from, down to the act, by keyboard alone, in %s', async (language, words, common) => {
  const page = await product.page(`/objectives/${objectiveId}`, { language });
  const number = page.getByRole('button', { name: common.explain.label.replace('{{name}}', common.figures.progress) }).first();
  await number.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.getByText(words.ways['weighted-progress']).waitFor();
  const [shown, told] = [await number.innerText(), await dialog.getByText(/^[\d.]+ ?%$/).first().innerText()];
  expect(Math.abs(parseFloat(told) - parseFloat(shown))).toBeLessThanOrEqual(0.5);
  expect(await product.axe(page)).toEqual([]);
  await product.shot(page, `explain-${language}`);
  await dialog.getByRole('button', { name: common.explain.label.replace('{{name}}', words.names.progress) }).first().focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: words.back.replace('{{name}}', common.figures.progress) }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await number.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.getByRole('link', { name: /2026.*:/ }).first().click();
  await page.waitForURL(/\/history\?.*open=\d+-\d+/);
  await page.context().close();
});

it('complained of nothing', () => expect(product.complaints).toEqual([]));
