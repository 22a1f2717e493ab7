import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest } from '../testing/console.fixture.js';
import { history as en } from './words.en.js';
import { history as zh } from './words.zh-hant.js';

const CHECKER = fileURLToPath(new URL('../../../../tools/check-proof.mjs', import.meta.url));
const LANGUAGES = [['en', en], ['zh-Hant', zh]] as const;

let product: ConsoleUnderTest;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
});

afterAll(() => product.close());

/** What the browser is given as a file, when something is pressed. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download.path();
}

describe('proof', () => {
  it.each(LANGUAGES)('is downloaded in two clicks and holds offline, in %s', async (language, words) => {
    const page = await product.page('/history?action=key-result.goalpost-moved', { language });
    await page.getByRole('button', { name: language === 'en' ? /moved the goalposts/ : /目標門柱/ }).first().click();
    const file = await downloaded(page, () => page.getByRole('button', { name: words.proof.download }).click());
    const { publicKey } = JSON.parse(readFileSync(file, 'utf8')) as { readonly publicKey: string };
    await page.getByText(`--key "${publicKey}"`).waitFor();
    expect(execFileSync(process.execPath, [CHECKER, file, '--key', publicKey], { encoding: 'utf8' })).toContain('The proof holds.');
    await page.getByRole('button', { name: words.raw.show }).click();
    await page.getByText('"type": "key-result.goalpost-moved"').waitFor();
    expect(await product.axe(page)).toEqual([]);
    await product.shot(page, `history-act-${language}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it.each(LANGUAGES)('of the whole: verified by a button, with the signed checkpoints below, in %s', async (language, words) => {
    const page = await product.page('/history?tab=integrity', { language, colour: 'dark' });
    await page.getByRole('button', { name: words.verify.run }).click();
    await page.getByRole('status').filter({ hasText: words.verify.holds }).waitFor();
    const note = await downloaded(page, () => page.getByRole('row').nth(1).getByRole('button').click());
    expect(readFileSync(note, 'utf8')).toMatch(/^cairn\/[^\n]+\n\d+\n[^\n]+\n\n— /);
    expect(await product.axe(page)).toEqual([]);
    await page.context().close();
  });
});

it('gives a dataset as a file', async () => {
  const page = await product.page('/history?tab=exports', { language: 'zh-Hant' });
  const file = await downloaded(page, () => page.getByRole('button', { name: 'CSV 下載目標' }).click());
  expect(readFileSync(file, 'utf8').slice(0, 21)).toBe('\uFEFFobjectiveId,cycleId,');
  await page.getByText(/^已下載 /).waitFor();
  expect(await product.axe(page)).toEqual([]);
  await page.context().close();
});

it('complained of nothing', () => expect(product.complaints).toEqual([]));
