import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleUnderTest } from '../testing/console.fixture.js';
import { sheetOf } from '../today/today.fixture.js';
import { today } from '../today/words.en.js';

let product: ConsoleUnderTest;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
});

afterAll(() => product.close());

describe('two browsers side by side', () => {
  it('one checks in on Today, and the map of the other moves within a second', async () => {
    const { key, due } = await sheetOf(product, 2, new Set());
    const said = due.find(({ saidHealth, value }) => saidHealth === 'on-track' && typeof value === 'string') ?? due.find(({ value }) => typeof value === 'string');
    if (said === undefined) throw new Error('Nothing measured by a number is due.');
    const watching = await product.page(`/map?view=table&cycle=${said.cycleId}`, { language: 'zh-Hant' });
    const selector = `tr[data-key="${said.objectiveId}"] [data-measure=progress]`;
    await watching.locator(selector).waitFor();
    const before = await watching.locator(selector).innerText();

    const saying = await product.page(`/today?checkIn=${said.keyResultId}`, { language: 'en', key });
    const row = saying.locator(`[data-slot="${said.slot}"]`);
    await row.locator('[data-field="value"] input:focus').waitFor();
    await saying.keyboard.type('12000000');
    await row.getByRole('radio', { name: '10', exact: true }).click();
    if (said.saidHealth !== 'on-track') {
      await saying.keyboard.press('Enter');
      await row.locator('[data-field="moved"] input:focus').waitFor();
      await saying.keyboard.press('Enter');
      await saying.keyboard.type('Parts are late.');
    }
    const answered = saying.waitForResponse((response) => response.url().endsWith('/check-ins') && response.request().method() === 'POST');
    await row.getByRole('button', { name: today.saveRowOf.replace('{{title}}', said.title) }).click();
    expect((await answered).ok()).toBe(true);
    await watching.waitForFunction(([place, old]) => document.querySelector<HTMLElement>(place)?.innerText !== old, [selector, before] as const, { timeout: 1_000 });
    expect(product.complaints).toEqual([]);
  });
});
