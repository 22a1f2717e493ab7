import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { everyPage, type Team } from '../api/organization.js';
import { ConsoleUnderTest, scrollsSideways } from '../testing/console.fixture.js';
import { history as en } from './words.en.js';
import { history as zh } from './words.zh-hant.js';

const LANGUAGES = [['en', en], ['zh-Hant', zh]] as const;

let product: ConsoleUnderTest;
let teams: readonly Team[];

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  teams = await everyPage<Team>(product.client(), '/teams');
});

afterAll(() => product.close());

async function rename({ teamId }: Team, name: string): Promise<void> {
  const { headers } = await product.client().request('GET', `/teams/${teamId}`);
  await product.client().request('PATCH', `/teams/${teamId}`, { body: { name }, headers: { 'if-match': headers.get('etag') ?? '' } });
}

const acts = (page: Page) => page.getByRole('region').getByRole('listitem').filter({ has: page.locator('time') }).filter({ hasNot: page.locator('ol') });

it.each(LANGUAGES)('counts what the API does meanwhile, and shows it with before and after when asked, in %s', async (language, words) => {
  const team = teams[language === 'en' ? 1 : 2];
  if (team === undefined) throw new Error('The demo has too few teams.');
  const page = await product.page('/history', { language });
  await page.getByText(words.live.on).waitFor();
  const before = await acts(page).first().innerText();
  await rename(team, `北極星 ${language}`);
  await page.getByRole('status').filter({ hasText: words.live.new_one.replace('{{count}}', '1') }).waitFor();
  expect(await acts(page).first().innerText()).toBe(before);
  await page.getByRole('button', { name: words.live.show, exact: true }).click();
  const first = acts(page).first();
  await first.getByText(words.fields.name, { exact: true }).waitFor();
  expect(await first.locator('dd').innerText()).toMatch(new RegExp(`${words.change.before}\\s*${team.name}[^]*${words.change.after}\\s*北極星 ${language}`));
  expect(await acts(page).nth(1).innerText()).toBe(before);
  expect(await product.axe(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await product.shot(page, `history-log-${language}`);
  await page.context().close();
});

it.each(LANGUAGES)('filters by kind and by days, all of it in the address, in %s', async (language, words) => {
  const page = await product.page('/history?from=2026-11-02&to=2026-11-14', { language, width: language === 'en' ? 1440 : 390 });
  if (language === 'zh-Hant') await page.getByRole('button', { name: /^篩選/ }).click();
  const kind = words.filters.typed.replace('{{family}}', words.families['key-result']).replace('{{act}}', words.acts['goalpost-moved']);
  await page.getByRole('combobox', { name: words.filters.action }).fill(kind);
  await page.getByRole('option', { name: kind }).click();
  await page.waitForURL(/action=key-result\.goalpost-moved/);
  await page.keyboard.press('Escape');
  await page.getByText(words.log.from).waitFor();
  const told = await acts(page).allInnerTexts();
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => !text.includes(language === 'en' ? 'moved the goalposts' : '目標門柱'))).toEqual([]);
  const days = await acts(page).locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.filter((at) => at < '2026-11-01T16:00' || at >= '2026-11-14T16:00')).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await product.axe(page)).toEqual([]);
  await page.getByRole('button', { name: words.filters.clear }).click();
  await page.waitForURL((address) => !address.search.includes('action'));
  await page.context().close();
});

it.each(LANGUAGES)('tells kindly who may read it, in %s', async (language, words) => {
  const member = teams.find(({ memberIds }) => memberIds.length > 0)?.memberIds[0] ?? '';
  const page = await product.page('/history', { language, key: await product.keyOf(member) });
  await page.getByRole('heading', { name: words.forbidden.title }).waitFor();
  expect(await product.axe(page)).toEqual([]);
  await page.context().close();
});

it('complained of nothing', () => expect(product.complaints).toEqual([]));
