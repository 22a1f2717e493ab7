import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConsoleUnderTest, scrollsSideways } from '../testing/console.fixture.js';
import { common as en } from '../words/common.en.js';
import { common as zh } from '../words/common.zh-hant.js';

let product: ConsoleUnderTest;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
});

afterAll(() => product.close());

it('finds 「良率」 inside of a title, and Enter that ends a composition goes nowhere', async () => {
  const page = await product.page('/history', { language: 'zh-Hant' });
  const field = page.getByRole('searchbox', { name: zh.search.label });
  await field.waitFor();
  await page.keyboard.press('/');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: '良率', selectionStart: 2, selectionEnd: 2 });
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  expect(await page.getByRole('option').count()).toBe(0);
  await input.send('Input.insertText', { text: '良率' });
  await page.getByRole('option').first().waitFor();
  expect(await field.inputValue()).toBe('良率');
  expect(page.url()).toContain('/history');
  expect(await page.getByRole('option').first().locator('mark').innerText()).toBe('良率');
  expect(await product.axe(page)).toEqual([]);
  await product.shot(page, 'search-zh-Hant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/objectives\/[^?]+\?.*open=/);
  await page.context().close();
});

it('finds English words from a narrow screen too, and goes to a team', async () => {
  const page = await product.page('/history', { language: 'en', width: 390 });
  await page.getByRole('button', { name: en.search.label }).click();
  await page.getByRole('searchbox', { name: en.search.label }).pressSequentially('ware');
  const team = page.getByRole('group', { name: en.search.kinds.team }).getByRole('option').first();
  await team.waitFor();
  expect((await team.locator('mark').innerText()).toLowerCase()).toBe('ware');
  expect(await scrollsSideways(page)).toBe(false);
  expect(await product.axe(page)).toEqual([]);
  await team.click();
  await page.waitForURL(/team=/);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.context().close();
});

it('says that nothing was found', async () => {
  const page = await product.page('/history', { language: 'en' });
  await page.getByRole('searchbox').fill('xyzzy');
  await page.getByText(en.search.none.replace('{{text}}', 'xyzzy')).waitFor();
  await page.context().close();
});

it('complained of nothing', () => expect(product.complaints).toEqual([]));
