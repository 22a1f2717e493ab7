import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest } from '../../testing/console.fixture.js';
import { common } from '../../words/common.zh-hant.js';
import { MOVES, type MoveName } from './moves.js';
import { admin as words } from '../words.zh-hant.js';

let product: ConsoleUnderTest;
let page: Page;

beforeAll(async () => {
  product = await ConsoleUnderTest.open('empty');
  page = await product.page('/admin', { language: 'zh-Hant' });
});

afterAll(() => product.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialogButton = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

describe('an organization that begins', () => {
  it('is founded, and shown the six steps to its first cycle', async () => {
    await page.getByLabel(words.organization.name).fill('燈塔');
    await button(words.founding.submit).click();
    await page.getByText(words.start.title).waitFor();
    expect(await page.getByRole('list').filter({ hasText: words.start.steps.activate.label }).getByRole('listitem').count()).toBe(6);
    await product.shot(page, 'admin-first-steps-zh');
  });

  it('takes a cycle through its states, forth and back', async () => {
    await page.getByRole('link', { name: words.start.steps.cycle.label }).click();
    await page.getByRole('dialog').getByLabel(words.cycles.fields.name).fill('第四季');
    await dialogButton(words.cycles.draft).click();
    await page.getByRole('heading', { name: '第四季' }).waitFor();
    const moves: readonly MoveName[] = ['start-planning', 'activate', 'withdraw-activation', 'activate', 'start-closing', 'cancel-closing', 'start-closing', 'close', 'archive'];
    for (const move of moves) await go(move);
    await page.locator('[aria-current=step]').getByText(common.states.cycle.archived).waitFor();
    expect(new Set(moves)).toEqual(new Set(MOVES));
    await page.getByText(words.start.title).waitFor({ state: 'detached' });
  });

  it('makes a key whose secret is told once, and ends it', async () => {
    await page.goto(`${product.url}/admin?tab=keys&open=new`);
    await page.getByText(words.keys.of.service, { exact: true }).click();
    await dialogButton(words.keys.make).click();
    await page.getByText(words.keys.once).waitFor();
    await product.shot(page, 'admin-key-zh');
    const secret = await page.getByRole('dialog').locator('pre').innerText();
    const { body } = await product.client(secret).request<{ readonly keyRole: string }>('GET', '/me');
    expect(body.keyRole).toBe('integration');
    await dialogButton(words.keys.kept).click();
    await page.getByText(secret).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: words.roles.names.integration }).getByRole('button', { name: words.keys.end }).click();
    await dialogButton(words.keys.end).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect(product.client(secret).request('GET', '/me')).rejects.toMatchObject({ status: 401 });
  });
});

/** Does what a button offers, with what its question asks for. */
async function go(move: MoveName): Promise<void> {
  const { label, done } = words.cycles.moves[move];
  await button(label).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const [name, reason] = [dialog.getByLabel(words.typeName.replace('{{name}}', '第四季')), dialog.getByLabel(common.reason)];
  if ((await name.count()) > 0) await name.fill('第四季');
  if ((await reason.count()) > 0) await reason.fill('太早了');
  await dialogButton(label).click();
  await page.getByText(done.replace('{{name}}', '第四季')).last().waitFor();
  await dialog.waitFor({ state: 'detached' });
}
