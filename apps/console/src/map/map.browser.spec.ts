import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { everyPage, type Cycle } from '../api/organization.js';
import { ConsoleUnderTest, latinWords, scrollsSideways, tabTo } from '../testing/console.fixture.js';
import type { AnsweredNode, MapAnswer } from './model/answers.js';
import { map as en } from './words.en.js';
import { map as zh } from './words.zh-hant.js';

const LANGUAGES = ['en', 'zh-Hant'] as const;
const WORDS = { en, 'zh-Hant': zh };

let product: ConsoleUnderTest;
let cycle: Cycle;

beforeAll(async () => {
  product = await ConsoleUnderTest.open();
  const running = (await everyPage<Cycle>(product.client(), '/cycles')).find(({ state }) => state === 'active');
  if (running === undefined) throw new Error('The demo has no cycle that runs.');
  cycle = running;
});

afterAll(() => product.close());

async function mapAt(asOf?: string): Promise<MapAnswer> {
  return (await product.client().request<MapAnswer>('GET', '/map', { query: { cycleId: cycle.cycleId, limit: 300, asOf } })).body;
}

function siloed({ nodes }: MapAnswer): AnsweredNode {
  const found = nodes.find(({ findings }) => findings.includes('siloed-success'));
  if (found === undefined) throw new Error('The demo has no siloed success.');
  return found;
}

function percent(ratio: string | null): string {
  return ratio === null ? '–' : new Intl.NumberFormat('en', { style: 'percent' }).format(Number(ratio));
}

/** What the table says of each objective, by id. */
function figuresShown(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.locator('tr[data-key]').evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-key') ?? '', [...row.querySelectorAll('[data-measure=progress], [data-measure=expected], [data-measure=support]')].map((cell) => (cell.querySelector('button') ?? cell).firstChild?.textContent).join(' ')] as const).sort());
}

function figuresOf({ nodes }: MapAnswer): readonly (readonly [string, string])[] {
  return nodes.map(({ objectiveId, progress, expected, support }) => [objectiveId, [progress, expected, support.support].map(percent).join(' ')] as const).sort();
}

const drawn = (page: Page) => page.locator('button[data-objective]');
const slider = (page: Page) => page.locator('input[type=range]');

describe.each(LANGUAGES)('the map in %s', (language) => {
  const words = WORDS[language];

  it('draws every objective, and a finding leads to its objective by one click', async () => {
    const page = await product.page('/map', { language });
    const answer = await mapAt();
    await drawn(page).first().waitFor();
    expect(await drawn(page).count()).toBe(answer.nodes.length);
    await page.locator('[data-finding=siloed-success]').click();
    const panel = page.getByRole('complementary');
    await panel.getByText(words.findings['siloed-success'].question).waitFor();
    const { objectiveId, title } = siloed(answer);
    await panel.getByRole('heading', { name: title }).waitFor();
    expect(page.url()).toContain(`open=${objectiveId}`);
    await panel.getByRole('link', { name: words.side.open }).waitFor();
    expect(await product.axe(page)).toEqual([]);
    await product.shot(page, `map-${language}`);
  });

  it('says all of it in that language, and fits a small screen', async () => {
    const page = await product.page('/map', { language, colour: 'dark', width: 390 });
    await drawn(page).first().waitFor();
    await page.locator('[data-finding=siloed-success]').waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await product.axe(page)).toEqual([]);
    if (language === 'zh-Hant') {
      expect(await latinWords(page, 'main section:last-of-type')).toEqual([]);
      const labels = await page.locator('main [aria-label]:not([data-objective])').evaluateAll((labelled) => labelled.map((each) => each.getAttribute('aria-label') ?? ''));
      expect(labels.filter((label) => /[A-Za-z]{3,}/.test(label))).toEqual([]);
    }
    await product.shot(page, `map-small-${language}`, { fullPage: true });
  });
});

describe('the table', () => {
  it('does by keyboard alone what the map does: another view, another day, a level, an objective', async () => {
    const page = await product.page('/map', { language: 'en' });
    await drawn(page).first().waitFor();
    await page.getByRole('radio', { name: en.view.drawn }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('tr[data-key]').first().waitFor();
    expect(await figuresShown(page)).toEqual(figuresOf(await mapAt()));
    expect(await product.axe(page)).toEqual([]);

    await tabTo(page, 'tr[data-key]', 200);
    const rows = await page.locator('tr[data-key]').count();
    await page.keyboard.press('ArrowLeft');
    await page.locator('tr:focus[aria-expanded=false]').waitFor();
    expect(await page.locator('tr[data-key]').count()).toBeLessThan(rows);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('tr:focus').getAttribute('data-key');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**open=${second}*`);
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`tr[data-key="${second}"]:focus`).waitFor();

    await tabTo(page, 'input[type=range]', 200);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/asOf=/);
    const day = new URL(page.url()).searchParams.get('asOf') ?? '';
    await page.getByText('You are looking at what was known').waitFor();
    await expect(until(page, figuresOf(await mapAt(day)))).resolves.toBe(true);
    await page.keyboard.press('End');
    await page.waitForURL((url) => !url.searchParams.has('asOf'));
  });
});

describe('time', () => {
  it('shows any day of the cycle as the API does, without asking for it', async () => {
    const page = await product.page('/map?view=table', { language: 'en' });
    await page.locator('tr[data-key]').first().waitFor();
    const days = page.waitForResponse((response) => response.url().includes('interval=day') && response.ok(), { timeout: 40_000 });
    await slider(page).focus();
    await days;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const position of [0, 20, 41]) {
      await slider(page).fill(String(position));
      const day = new Date(Date.parse(`${cycle.start}T00:00:00Z`) + position * 86_400_000).toISOString().slice(0, 10);
      await page.waitForURL(`**asOf=${day}*`);
      await expect(until(page, figuresOf(await mapAt(day)))).resolves.toBe(true);
    }
    expect(asked.filter((url) => url.includes('/map'))).toEqual([]);
  });

  it('plays to now; whoever wants nothing to move gets a list of weeks', async () => {
    const page = await product.page('/map', { language: 'en' });
    await page.getByRole('button', { name: en.time.play }).click();
    await page.getByRole('button', { name: en.time.pause }).waitFor();
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.value) > 3);
    await page.getByRole('button', { name: en.time.pause }).click();
    await page.waitForURL(/asOf=/);
    const still = await product.page('/map', { language: 'en', reducedMotion: 'reduce' });
    await still.getByRole('list', { name: en.time.steps }).getByRole('button').nth(4).click();
    await still.waitForURL(/asOf=/);
    expect(await still.getByRole('button', { name: en.time.play }).count()).toBe(0);
  });

  it('goes on by itself: what somebody says shows on the map of another within a second', async () => {
    const key = await productKeyOfSomebodyResponsible();
    const page = await product.page('/map?view=table', { language: 'en' });
    const progress = page.locator(`tr[data-key="${key.objectiveId}"] [data-measure=progress]`);
    await progress.waitFor();
    const before = (await progress.innerText()).trim();
    const said = await product.client(key.secret).request('POST', '/check-ins', { body: { items: [{ keyResultId: key.keyResultId, value: key.target, confidence: '0.8', saidHealth: 'on-track', moved: 'It is there' }] } });
    expect(said.status).toBe(200);
    await page.waitForFunction(([selector, old]) => document.querySelector<HTMLElement>(selector)?.innerText.trim() !== old, [`tr[data-key="${key.objectiveId}"] [data-measure=progress]`, before] as const, { timeout: 1_000 });
  });
});

describe('a cycle without objectives', () => {
  it('is shown where to begin, and the page complained of nothing in all this', async () => {
    const { body } = await product.client().request<{ readonly id: string }>('POST', '/cycles', { body: { name: '2027', kind: 'quarter', start: '2027-01-01', end: '2027-03-31' } });
    const page = await product.page(`/map?cycle=${body.id}`, { language: 'zh-Hant' });
    await page.getByRole('heading', { name: zh.empty.title }).waitFor();
    await page.getByRole('link', { name: zh.empty.write }).click();
    await page.waitForURL(/objectives\?form=new/);
    expect(product.complaints).toEqual([]);
  });
});

/** Does the table come to say this? */
async function until(page: Page, wanted: readonly (readonly [string, string])[]): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.stringify(await figuresShown(page)) === JSON.stringify(wanted)) return true;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  expect(await figuresShown(page)).toEqual(wanted);
  return false;
}

interface Responsible {
  readonly secret: string;
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly target: string;
}

interface ReadObjective {
  readonly keyResults: readonly { readonly keyResultId: string; readonly responsibleId: string; readonly standing: string; readonly plan: { readonly type: string; readonly target?: string } }[];
}

/** Somebody who answers for a key result that can rise. */
async function productKeyOfSomebodyResponsible(): Promise<Responsible> {
  for (const { objectiveId, state } of (await mapAt()).nodes) {
    if (state !== 'committed') continue;
    const { body } = await product.client().request<ReadObjective>('GET', `/objectives/${objectiveId}`);
    const found = body.keyResults.find(({ standing, plan }) => standing === 'open' && plan.type === 'increase' && plan.target !== undefined);
    if (found?.plan.target !== undefined) return { objectiveId, keyResultId: found.keyResultId, target: found.plan.target, secret: await product.keyOf(found.responsibleId) };
  }
  throw new Error('The demo has no key result that can rise.');
}
