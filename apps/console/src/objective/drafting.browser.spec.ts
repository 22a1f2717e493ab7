import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleUnderTest } from '../testing/console.fixture.js';
import type { Alignment, ListedObjective, Objective } from './data/model.js';

let product: ConsoleUnderTest;
let mine: Page;
let owner: string;
let other: ListedObjective;
let objectiveId: string;

const PATIENCE = 60_000;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  const { body } = await product.client().request<{ readonly items: readonly ListedObjective[] }>('GET', '/objectives', { query: { state: 'committed', limit: 100 } });
  const cycles = (await product.client().request<{ readonly items: readonly { readonly cycleId: string; readonly state: string }[] }>('GET', '/cycles')).body.items;
  const running = body.items.filter(({ cycleId }) => cycles.some((cycle) => cycle.cycleId === cycleId && cycle.state === 'active'));
  const leads = (await product.client().request<{ readonly items: readonly { readonly teamId: string; readonly leadId?: string }[] }>('GET', '/teams', { query: { limit: 200 } })).body.items;
  const [first, second] = running.filter(({ ownerId, teamId }) => leads.some((team) => team.teamId === teamId && team.leadId === ownerId));
  if (first === undefined || second === undefined) throw new Error('The demo has no two leads with objectives.');
  owner = first.ownerId;
  other = running.find(({ ownerId, teamId }) => ownerId !== owner && teamId !== first.teamId) ?? second;
  mine = await product.page('/objectives', { language: 'en', key: await product.keyOf(owner) });
}, PATIENCE);
afterAll(() => product.close(), PATIENCE);

const read = async (): Promise<Objective> => (await product.client().request<Objective>('GET', `/objectives/${objectiveId}`)).body;

describe('an objective', () => {
  it('is written down with its five thoughts; Enter of a composition sends nothing', async () => {
    await mine.getByRole('button', { name: 'New objective' }).click();
    const title = mine.getByRole('dialog').getByRole('textbox', { name: 'Title' });
    await title.fill('客戶主動推薦我們');
    const sends = (isComposing: boolean): Promise<boolean> => title.evaluate((field, composing) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: composing, bubbles: true, cancelable: true })), isComposing);
    expect([await sends(true), await sends(false)]).toEqual([false, true]);
    await mine.getByRole('textbox', { name: 'Impact' }).fill('Every second customer comes because of another.');
    await mine.getByRole('button', { name: 'Write it down' }).click();
    await mine.getByRole('heading', { level: 1, name: '客戶主動推薦我們' }).waitFor();
    objectiveId = new URL(mine.url()).pathname.split('/').at(-1) ?? '';
    expect(await read()).toMatchObject({ state: 'draft', ownerId: owner, rationale: { impact: 'Every second customer comes because of another.' } });
    await mine.getByText('There is no key result yet').waitFor();
  }, PATIENCE);

  it('gets a key result, and says in a sentence what has to come out', async () => {
    await mine.getByRole('button', { name: 'Add a key result' }).click();
    const form = mine.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Title' }).fill('Repeat customers');
    await form.getByRole('textbox', { name: 'Start' }).fill('９２');
    await form.getByRole('textbox', { name: 'Target' }).fill('1,200萬');
    await form.getByText('= 12,000,000').waitFor();
    await form.getByRole('textbox', { name: 'Target' }).fill('104');
    await form.getByRole('textbox', { name: 'Unit' }).fill('%');
    await form.getByText('from 92 to 104 %').waitFor();
    await form.getByRole('button', { name: 'Add a key result' }).click();
    await mine.getByRole('article', { name: 'Repeat customers' }).getByText('from 92 to 104 %').waitFor();
    expect((await read()).keyResults[0]?.plan).toMatchObject({ type: 'increase', start: '92', target: '104', unit: '%' });
  }, PATIENCE);

  it('keeps what was typed when somebody else has changed the same meanwhile', async () => {
    await mine.goto(`${product.url}/objectives/${objectiveId}?form=edit`);
    const title = mine.getByRole('dialog').getByRole('textbox', { name: 'Title' });
    await title.fill('Customers recommend us');
    await product.client().request('PATCH', `/objectives/${objectiveId}`, { body: { title: 'Somebody else was here' } });
    await mine.getByRole('button', { name: 'Save' }).click();
    const met = mine.getByRole('alert', { name: 'Somebody changed this meanwhile' });
    await met.waitFor();
    expect(await met.innerText()).toMatch(/Somebody else was here[\s\S]*Customers recommend us/);
    await mine.getByRole('button', { name: 'Go on with my text' }).click();
    expect(await title.inputValue()).toBe('Customers recommend us');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByRole('heading', { level: 1, name: 'Customers recommend us' }).waitFor();
  }, PATIENCE);

  it('is committed to in two clicks, which say what is accepted', async () => {
    await mine.getByRole('button', { name: 'Commit…' }).click();
    await mine.getByText('By this you accept, as its owner:').waitFor();
    await mine.getByRole('button', { name: 'I commit to it' }).click();
    await mine.getByText('Committed', { exact: true }).first().waitFor();
    expect((await read()).state).toBe('committed');
  }, PATIENCE);

  it('proposes a link, which another person answers in another language, and both see it', async () => {
    await mine.getByRole('tab', { name: 'With whom' }).click();
    await mine.getByRole('button', { name: 'Propose a link' }).click();
    await mine.getByRole('combobox', { name: 'Which objective?' }).or(mine.getByPlaceholder('Search by its words')).first().fill(other.title);
    await mine.getByRole('option', { name: other.title }).first().click();
    await mine.getByRole('textbox', { name: 'Your message' }).fill('You will feel it in your numbers.');
    await mine.getByRole('button', { name: 'Ask', exact: true }).click();
    await mine.getByText('You will feel it in your numbers.').waitFor();
    const theirs = await product.page(`/objectives/${other.objectiveId}?tab=links`, { language: 'zh-Hant', key: await product.keyOf(other.ownerId) });
    await theirs.getByRole('button', { name: '接受：Customers recommend us' }).click();
    await mine.locator('[data-link]').getByText('Accepted', { exact: true }).waitFor();
    const links = await product.client().request<{ readonly items: readonly Alignment[] }>('GET', '/alignments', { query: { objectiveId } });
    expect(links.body.items).toMatchObject([{ state: 'accepted', silent: false, from: { objectiveId }, to: { objectiveId: other.objectiveId } }]);
    await theirs.context().close();
  }, PATIENCE);

  it('moves a goalpost with its reason, which the ledger keeps', async () => {
    await mine.getByRole('tab', { name: 'Key results' }).click();
    await mine.getByRole('button', { name: /^Adjust goalpost/ }).click();
    await mine.getByRole('textbox', { name: 'New value' }).fill('100');
    await mine.getByRole('button', { name: 'Adjust', exact: true }).click();
    await mine.getByText('This is needed.').waitFor();
    await mine.getByRole('textbox', { name: 'Reason' }).fill('One market closes.');
    await mine.getByRole('button', { name: 'Adjust', exact: true }).click();
    await mine.getByText('from 92 to 100 %').waitFor();
    await mine.getByRole('tab', { name: 'Goalposts' }).click();
    await mine.getByText('“One market closes.”').waitFor();
    expect(product.complaints).toEqual([]);
  }, PATIENCE);
});
