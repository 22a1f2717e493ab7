import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConsoleUnderTest, latinWords, scrollsSideways } from '../testing/console.fixture.js';
import { TABS } from './address.js';

let product: ConsoleUnderTest;

beforeAll(async () => {
  product = await ConsoleUnderTest.open('empty');
  const client = product.client();
  await client.request('PATCH', '/organization', { body: { name: '燈塔', timeZone: 'Asia/Taipei', languages: ['zh-Hant'] } });
  await client.request('POST', '/teams', { body: { name: '研發部', kind: 'department' } });
  await client.request('POST', '/cycles', { body: { name: '第四季', kind: 'quarter', start: '2026-10-01', end: '2026-12-31' } });
});

afterAll(() => product.close());

/** Latin words that are names and not the page's own. */
const NAMES = new Set(['Cairn', 'API', 'OKR', 'Administrator', 'CSV', 'TSV', 'UTF-', 'Asia', 'Taipei', 'UTC', 'YYYY']);

it('has tabs that everybody can use, in both languages, in the dark and on a phone', async () => {
  const page = await product.page('/admin', { language: 'zh-Hant' });
  const phone = await product.page('/admin', { language: 'en', width: 390, colour: 'dark' });
  for (const tab of TABS) {
    for (const each of [page, phone]) {
      await each.goto(`${product.url}/admin?tab=${tab}`);
      await each.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor();
      await each.getByRole('status', { name: /載入|Loading/ }).waitFor({ state: 'detached' });
      expect({ tab, faults: await product.axe(each) }).toEqual({ tab, faults: [] });
      expect({ tab, sideways: await scrollsSideways(each) }).toEqual({ tab, sideways: false });
    }
    await product.shot(page, `admin-${tab}-zh`);
    await product.shot(phone, `admin-${tab}-phone`);
    expect({ tab, latin: (await latinWords(page, 'main')).filter((word) => !NAMES.has(word)) }).toEqual({ tab, latin: [] });
  }
  expect(product.complaints).toEqual([]);
});
