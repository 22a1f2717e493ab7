import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ConsoleUnderTest } from '../testing/console.fixture.js';
import type { Due } from './drafts/draft.js';
import { checkInsOf, sheetOf, type Sheet } from './today.fixture.js';
import { today as words } from './words.en.js';

let product: ConsoleUnderTest;
let sheet: Sheet;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  sheet = await sheetOf(product, 4, new Set());
});

afterAll(() => product.close());

function dueAt(index: number): Due {
  const due = sheet.due.filter(({ value }) => typeof value === 'string')[index];
  if (due === undefined) throw new Error('Too little is due.');
  return due;
}

async function opened(index: number): Promise<{ readonly page: Page; readonly row: Locator; readonly due: Due; readonly value: Locator }> {
  const due = dueAt(index);
  const page = await product.page(`/today?checkIn=${due.keyResultId}`, { language: 'en', key: sheet.key });
  const row = page.locator(`[data-slot="${due.slot}"]`);
  const value = row.locator('[data-field="value"] input');
  await row.locator('[data-field="value"] input:focus').waitFor();
  return { page, row, due, value };
}

async function fill(row: Locator, value: Locator): Promise<void> {
  await value.fill('12');
  await row.getByRole('radio', { name: '10', exact: true }).click();
  await row.getByRole('radio', { name: 'On track' }).click();
}

const countOf = async (due: Due): Promise<number> => (await checkInsOf(product.client(sheet.key), due)).length;

describe('what is written on Today', () => {
  it('without a network is kept, and sent once when there is one again', async () => {
    const { page, row, due, value } = await opened(0);
    const before = await countOf(due);
    await page.context().setOffline(true);
    await fill(row, value);
    await page.keyboard.press('Control+Enter');
    await row.getByText(words.keptHere).waitFor();
    await product.shot(page, 'today-kept-here');
    await page.context().setOffline(false);
    await row.getByText('Saved').waitFor();
    expect(await countOf(due)).toBe(before + 1);
    await page.context().close();
  });

  it('is sent once though the answer was lost and the page was reloaded', async () => {
    const { page, row, due, value } = await opened(1);
    const before = await countOf(due);
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => request.method() === 'POST' && keys.push(request.headers()['idempotency-key']));
    const lost = page.waitForEvent('requestfailed');
    await page.route('**/api/v1/check-ins', async (route) => {
      await route.fetch().catch(() => undefined);
      await route.abort().catch(() => undefined);
    });
    await fill(row, value);
    await page.keyboard.press('Control+Enter');
    await lost;
    await page.reload();
    await row.getByText(words.waiting).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await row.getByText('Saved').waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(keys.length).toBeGreaterThan(1);
    expect(await countOf(due)).toBe(before + 1);
    await page.context().close();
  });

  it('is there again after a reload', async () => {
    const { page, row, value } = await opened(2);
    await value.fill('1,200萬');
    await row.getByRole('radio', { name: '7', exact: true }).click();
    await page.reload();
    await row.locator('[data-field="value"] input').waitFor();
    expect(await value.inputValue()).toBe('1,200萬');
    expect(await row.getByRole('radio', { name: '7', exact: true }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('is not sent by the Enter that takes a composed word', async () => {
    const { page, row, due, value } = await opened(3);
    const before = await countOf(due);
    await fill(row, value);
    await value.fill('');
    const browser = await page.context().newCDPSession(page);
    await browser.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
    for (const modifiers of [0, 2]) await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229, modifiers });
    await value.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, ctrlKey: true });
    await value.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    expect(await row.locator('[data-field="value"] input:focus').count()).toBe(1);
    await browser.send('Input.insertText', { text: '１２' });
    expect(await value.inputValue()).toBe('１２');
    await page.keyboard.press('Enter');
    await row.locator('[data-field="confidence"] input:focus').waitFor();
    expect(await countOf(due)).toBe(before);
    await page.keyboard.press('Control+Enter');
    await row.getByText('Saved').waitFor();
    expect((await checkInsOf(product.client(sheet.key), due)).at(-1)).toMatchObject({ value: '12' });
    await page.context().close();
  });
});

it('complained of nothing', () => expect(product.complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]));
