import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { everyPage } from '../api/organization.js';
import { ConsoleUnderTest } from '../testing/console.fixture.js';
import type { WaitingLink } from './links/use-links.js';
import { today as en } from './words.en.js';
import { today as zh } from './words.zh-hant.js';

let product: ConsoleUnderTest;
let key: string;
let links: readonly WaitingLink[];

/** The owner of most offers that await an answer in the demo's running cycle. */
beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  const client = product.client();
  const cycles = await everyPage<{ readonly cycleId: string; readonly state: string }>(client, '/cycles');
  const running = new Set(cycles.filter(({ state }) => state === 'active').map(({ cycleId }) => cycleId));
  const offered = (await everyPage<WaitingLink>(client, '/alignments', { state: 'proposed' })).filter(({ cycleId }) => running.has(cycleId));
  const owners = offered.map((link) => link[link.awaits].ownerId);
  const owner = owners.find((each) => owners.filter((other) => other === each).length > 1) ?? '';
  links = offered.filter((link) => link[link.awaits].ownerId === owner);
  key = await product.keyOf(owner);
});

afterAll(() => product.close());

const stateOf = async (link: WaitingLink | undefined): Promise<string> => (await product.client().request<{ readonly state: string }>('GET', `/alignments/${link?.alignmentId}`)).body.state;

it('accepts an offer by one click, in English', async () => {
  const page = await product.page('/today', { language: 'en', key });
  const [title] = links.map((link) => link.from.title);
  await page.locator('section[aria-labelledby="links"]').getByRole('button', { name: en.links.accept }).first().click();
  await page.getByText(/^Accepted: /).waitFor();
  const states = await Promise.all(links.map(stateOf));
  expect(states.filter((state) => state === 'accepted')).toHaveLength(1);
  expect(title).toBeDefined();
  await page.context().close();
});

it('declines an offer with a reason by two, in Chinese', async () => {
  const page = await product.page('/today', { language: 'zh-Hant', key });
  await page.getByRole('button', { name: zh.links.decline }).first().click();
  await page.getByLabel(zh.links.reason).fill('這一季沒有人手。');
  expect(await product.axe(page)).toEqual([]);
  await product.shot(page, 'today-decline-zh-Hant', { fullPage: true });
  await page.getByRole('button', { name: zh.links.sendDecline }).click();
  await page.getByText(/^已婉拒：/).waitFor();
  expect((await Promise.all(links.map(stateOf))).sort()).toEqual(['accepted', 'declined']);
  await page.context().close();
});

it('complained of nothing', () => expect(product.complaints).toEqual([]));
