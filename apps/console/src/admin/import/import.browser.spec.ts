import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest, scrollsSideways } from '../../testing/console.fixture.js';
import { admin as words } from '../words.en.js';

const fixture = (name: string): string => fileURLToPath(new URL(`../../../../../packages/tables/fixtures/${name}`, import.meta.url));

let product: ConsoleUnderTest;
let page: Page;

beforeAll(async () => {
  product = await ConsoleUnderTest.open('empty');
  page = await product.page('/admin', { language: 'en' });
});

afterAll(() => product.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('an organization’s tables, brought into an empty organization', () => {
  it('are read in the page: columns guessed, rows judged, and nothing written', async () => {
    await page.getByText(words.founding.intro).waitFor();
    expect(await product.axe(page)).toEqual([]);
    await product.shot(page, 'admin-founding');
    await button(words.founding.choose).click();
    await page.locator('input[type=file]').nth(0).setInputFiles(fixture('okr-export.csv'));
    await page.locator('input[type=file]').nth(1).setInputFiles(fixture('check-ins.csv'));
    await page.getByText('145 rows, 24 columns').waitFor();
    await page.getByRole('button', { name: 'Show: Columns of okr-export.csv' }).click();
    await page.getByRole('combobox', { name: 'What “Weight” tells' }).fill('Progress');
    await page.getByRole('option', { name: words.import.fields.progress }).click();
    await page.getByText('23 of 24 are read').waitFor();
    await page.getByRole('combobox', { name: 'What “Weight” tells' }).fill('Weight');
    await page.getByRole('option', { name: words.import.fields.weight }).click();
    await page.getByRole('combobox', { name: 'What “Progress” tells' }).fill('Progress');
    await page.getByRole('option', { name: words.import.fields.progress }).click();
    await page.getByRole('combobox', { name: words.organization.timeZone }).fill('Asia/Taipei');
    await page.getByRole('option', { name: 'Asia/Taipei' }).click();
    await button(words.import.try).click();
    await page.getByText('okr-export.csv: 137 of 145 rows accepted').waitFor();
    expect(await page.getByRole('region', { name: 'Refused rows of okr-export.csv' }).getByRole('row').count()).toBeGreaterThan(8);
    expect(await product.axe(page)).toEqual([]);
    await product.shot(page, 'admin-import-trial', { fullPage: true });
    expect((await product.client().request<{ readonly headPosition: number }>('GET', '/me')).body.headPosition).toBe(0);
  });

  it('give their refused rows back as a file to be mended', async () => {
    const downloads = page.waitForEvent('download');
    await button('Download the 8 refused rows').click();
    const download = await downloads;
    expect(download.suggestedFilename()).toBe('okr-export.rejected.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/^.?OKR Reference,.*Refused line,Refused column,Refused code,Refused reason/);
  });

  it('are applied with their past, and imported again they add nothing', async () => {
    await button(words.import.applyNow).click();
    await page.getByText(words.import.states.done).waitFor({ timeout: 240_000 });
    await product.shot(page, 'admin-import-done', { fullPage: true });
    await button(words.import.tryAgain).click();
    await page.getByText(words.import.nothing).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: words.import.toMap }).click();
    await page.waitForURL('**/map*');
    await page.getByText('Become the supplier that mid-size clinics recommend to each other').first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(product.complaints).toEqual([]);
  });
});
