import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest, scrollsSideways, tabTo } from '../testing/console.fixture.js';
import type { Due } from './drafts/draft.js';
import type { Plan } from './figures/plan.js';
import { checkInsOf, sheetOf } from './today.fixture.js';
import { today as en } from './words.en.js';
import { today as zh } from './words.zh-hant.js';

const LANGUAGES = ['en', 'zh-Hant'] as const;
const WORDS = { en, 'zh-Hant': zh };

let product: ConsoleUnderTest;
const taken = new Set<string>();

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
});

afterAll(() => product.close());

/** Counts what a person does with mouse or finger. */
async function countingPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['pointers'] = '0';
    window.addEventListener('pointerdown', () => (document.documentElement.dataset['pointers'] = String(Number(document.documentElement.dataset['pointers']) + 1)), true);
  });
  return async () => Number(await page.locator('html').getAttribute('data-pointers'));
}

function rowOf(page: Page, { slot }: Due) {
  return page.locator(`[data-slot="${slot}"]`);
}

/** By keyboard alone: a value, a confidence, and a word where one is needed. */
async function fillByKeyboard(page: Page, due: Due): Promise<void> {
  await tabTo(page, `[data-slot="${due.slot}"] [data-field="value"] input`, 40);
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  if (due.saidHealth === 'on-track') return;
  await page.keyboard.press('Enter');
  await page.locator(`[data-slot="${due.slot}"] [data-field="moved"] input:focus`).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Parts are late');
}

describe.each(LANGUAGES)('Today in %s', (language) => {
  const words = WORDS[language];

  it('takes a check-in from the reminder by typing and two pointer actions, and a correction of it', async () => {
    const { key, due } = await sheetOf(product, 2, taken);
    const reminded = due.findLast(({ saidHealth, value }) => saidHealth === 'on-track' && typeof value === 'string') ?? due.at(-1);
    if (reminded === undefined) throw new Error('Nothing is due.');
    const { plan } = (await product.client(key).request<{ readonly plan: Plan }>('GET', `/key-results/${reminded.keyResultId}`)).body;
    const [value, expected] = plan.unit === 'million' ? ['12', '12 million'] : ['12000000', '12,000,000'];
    const page = await product.page(`/today?checkIn=${reminded.keyResultId}`, { language, key });
    const row = rowOf(page, reminded);
    await row.locator('[data-field="value"] input:focus').waitFor();
    const pointers = await countingPointers(page);
    await page.keyboard.type('１，２００萬');
    await row.getByText(`= ${expected}`).waitFor();
    await row.getByRole('radio', { name: '10', exact: true }).click();
    if (reminded.saidHealth !== 'on-track') {
      await page.keyboard.press('Enter');
      await row.locator('[data-field="moved"] input:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('!');
    }
    expect(await product.axe(page)).toEqual([]);
    await row.getByRole('button', { name: words.saveRowOf.replace('{{title}}', reminded.title) }).click();
    await page.locator('[data-status]').getByText(words.savedTitle.replace('{{title}}', reminded.title)).waitFor();
    expect(await pointers()).toBe(2);
    const client = product.client(key);
    const said = (await checkInsOf(client, reminded)).at(-1);
    expect(said).toMatchObject({ value, confidence: '1', saidHealth: reminded.saidHealth });

    await row.getByRole('button', { name: words.correctOf.replace('{{title}}', reminded.title) }).click();
    await row.locator('[data-field="value"] input:focus').fill('13');
    await product.shot(page, `today-correction-${language}`);
    await row.getByRole('button', { name: words.correction.save }).click();
    await row.getByRole('button', { name: words.correctOf.replace('{{title}}', reminded.title) }).waitFor();
    expect((await checkInsOf(client, reminded)).at(-1)).toMatchObject({ value: '13', supersedes: said?.id });
    await page.context().close();
  });

  it('saves a sheet of ten by one request, by keyboard alone', async () => {
    const { key, due } = await sheetOf(product, 10, taken);
    const ten = due.filter(({ value }) => typeof value === 'string').slice(0, 10);
    const page = await product.page('/today', { language, key });
    const sent: unknown[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.postDataJSON()));
    await rowOf(page, ten[9] as Due).locator('[data-field="value"] input').waitFor();
    for (const each of ten) await fillByKeyboard(page, each);
    await product.shot(page, `today-ten-${language}`, { fullPage: true });
    await tabTo(page, '[data-save-all]', 40);
    await page.keyboard.press('Enter');
    await page.locator('[data-status]').getByText(words.savedMany_other.replace('{{count}}', '10')).waitFor();
    expect(sent).toHaveLength(1);
    expect(sent).toMatchObject([{ items: { length: 10 } }]);
    for (const each of ten) expect((await checkInsOf(product.client(key), each)).at(-1)).toMatchObject({ value: '12', confidence: '1' });
    expect(await product.axe(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await product.shot(page, `today-saved-${language}`, { fullPage: true });
    await page.context().close();
  });

  it('says kindly what to do with a key that is nobody’s', async () => {
    const { body } = await product.client().request<{ readonly key: string }>('POST', '/api-keys', { body: { role: 'admin' } });
    const page = await product.page('/today', { language, key: body.key, width: 390, colour: 'dark' });
    await page.getByText(words.whose.nobody).waitFor();
    expect(await product.axe(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await product.shot(page, `today-nobody-${language}`);
    await page.context().close();
  });
});

it('complained of nothing', () => expect(product.complaints).toEqual([]));

