import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest } from '../../testing/console.fixture.js';
import { common } from '../../words/common.en.js';
import { admin as words } from '../words.en.js';

let product: ConsoleUnderTest;
let page: Page;

beforeAll(async () => {
  product = await ConsoleUnderTest.open('empty');
  await product.client().request('PATCH', '/organization', { body: { name: 'Lighthouse', timeZone: 'Asia/Taipei', languages: ['en'] } });
  page = await product.page('/admin?tab=people', { language: 'en' });
});

afterAll(() => product.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const answer = (name: string) => dialog().getByRole('button', { name, exact: true });
const row = (name: string) => page.getByRole('row', { name });

/** Chooses what is done with a line of a table. */
async function choose(name: string, act: string): Promise<void> {
  await button(words.actsOn.replace('{{name}}', name)).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
  await dialog().waitFor();
}

const gone = () => dialog().waitFor({ state: 'detached' });

describe('the people of an organization', () => {
  it('are added, and an address that somebody has is told beside its field', async () => {
    for (const name of ['Ann Lee', 'Ben Roe']) {
      await button(words.people.add).click();
      await dialog().getByLabel(words.people.name).fill(name);
      await dialog().getByLabel(words.people.email).fill('Ann@example.test');
      await answer(words.people.add).click();
      if (name === 'Ann Lee') await gone();
    }
    await dialog().getByRole('alert').getByText(words.refusals['email-taken']).waitFor();
    expect(await dialog().getByLabel(words.people.email).getAttribute('aria-invalid')).toBe('true');
    await dialog().getByLabel(words.people.email).fill('ben@example.test');
    await answer(words.people.add).click();
    await gone();
    await row('Ben Roe').waitFor();
  });

  it('lead a team and hold a role', async () => {
    await page.getByRole('tab', { name: words.tabs.teams }).click();
    await button(words.teams.add).click();
    await dialog().getByLabel(words.teams.name).fill('Sales');
    await dialog().getByRole('combobox', { name: words.teams.lead }).fill('ann');
    await page.getByRole('option', { name: 'Ann Lee' }).click();
    await answer(words.teams.add).click();
    await gone();
    await row('Sales').getByText('Ann Lee').waitFor();
    await choose('Sales', words.teams.acts.members);
    await dialog().getByRole('combobox', { name: words.teams.addMember }).fill('ben');
    await page.getByRole('option', { name: 'Ben Roe' }).click();
    await answer(words.teams.add1).click();
    await dialog().getByRole('listitem').getByText('Ben Roe').waitFor();
    await page.keyboard.press('Escape');
    await row('Sales').getByText('1 person').waitFor();
    await page.getByRole('tab', { name: words.tabs.roles }).click();
    await button(words.roles.add).click();
    await dialog().getByRole('combobox', { name: words.roles.person }).fill('ann');
    await page.getByRole('option', { name: 'Ann Lee' }).click();
    await dialog().getByRole('radio', { name: words.roles.names.auditor }).check();
    await answer(words.roles.give).click();
    await gone();
    await row('Ann Lee').getByText(words.roles.names.auditor).waitFor();
  });

  it('leave, come back, and are forgotten only when their name is typed', async () => {
    await page.getByRole('tab', { name: words.tabs.people }).click();
    await page.getByLabel(words.people.find).fill('roe');
    await row('Ann Lee').waitFor({ state: 'detached' });
    for (const act of ['deactivate', 'reactivate', 'deactivate'] as const) {
      await choose('Ben Roe', words.people.acts[act]);
      await answer(words.people.acts[act]).click();
      await gone();
    }
    await choose('Ben Roe', words.people.acts.forget);
    expect(await answer(words.people.acts.forget).isDisabled()).toBe(true);
    await dialog().getByLabel(words.typeName.replace('{{name}}', 'Ben Roe')).fill('ben roe');
    await answer(words.people.acts.forget).click();
    await gone();
    await page.getByLabel(words.people.find).fill('');
    await row(words.people.states.forgotten).getByText(common.unknownPerson).waitFor();
    expect(product.complaints).toEqual([]);
  });
});
