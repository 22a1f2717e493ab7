/** `npm run pictures`: takes the README's pictures from the real console over the demo's data, the map at the moment when the siloed success shows. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium as chromiumPath } from './chromium.mjs';
import { demoData } from './demo-data.mjs';

const OUT = 'docs/pictures';
const PORT = '18080';
const URL_OF = `http://localhost:${PORT}`;
const { chromium } = await import(pathToFileURL(createRequire(join(process.cwd(), 'apps/console/package.json')).resolve('playwright-core')).href).then((loaded) => loaded.default ?? loaded);

const { data, key } = await demoData('node_modules/.cache/cairn/demo');
const directory = mkdtempSync(join(tmpdir(), 'cairn-pictures-'));
cpSync(data, directory, { recursive: true });
const product = spawn(process.execPath, ['apps/standalone/dist/main.js'], { env: { ...process.env, CAIRN_DATA: directory, PORT, CAIRN_LOG: 'error' }, stdio: 'ignore' });

async function get(path, secret = key) {
  const answer = await fetch(`${URL_OF}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function ready() {
  while (product.exitCode === null) {
    if ((await fetch(`${URL_OF}/health/ready`).catch(() => undefined))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product did not start.');
}

/** The cycle and the day, of those that are over, on which an objective stands furthest behind what its contributors brought. */
async function siloedMoment() {
  const { items } = await get('/cycles?limit=100');
  const told = [];
  for (const { cycleId } of items) {
    const { nodes, frames } = await get(`/map/frames?cycleId=${cycleId}`);
    const figures = nodes.map(() => ({}));
    for (const { date, changes } of frames.slice(0, -1)) {
      for (const [at, change] of changes) figures[at] = change === null ? {} : { ...figures[at], ...change };
      const gaps = figures.map(({ findings, support, progress }) => (findings?.includes('siloed-success') ? Number(support) - Number(progress) : 0));
      const gap = Math.max(...gaps);
      told.push({ cycleId, date, gap, objectiveId: nodes[gaps.indexOf(gap)]?.objectiveId });
    }
  }
  return told.sort((a, b) => b.gap - a.gap || a.date.localeCompare(b.date))[0];
}

/** Somebody with a sheet to fill in. */
async function busiest() {
  const { items } = await get('/people?limit=200&state=active');
  for (const { personId } of items) {
    const due = await get(`/check-ins/due?personId=${personId}&limit=50`);
    if (due.items.length >= 3) return personId;
  }
  return items[0]?.personId;
}

async function keyOf(personId) {
  const answer = await fetch(`${URL_OF}/api/v1/api-keys`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': `pictures-${personId}` }, body: JSON.stringify({ personId }) });
  return (await answer.json()).key;
}

async function take(browser, { name, path, secret = key, language = 'en', colour = 'light', width = 1440, height = 900 }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: colour, deviceScaleFactor: 1.5, locale: language === 'en' ? 'en-GB' : 'zh-TW' });
  await context.addInitScript(([held, words]) => (sessionStorage.setItem('cairn.key', held), localStorage.setItem('cairn.language', words)), [secret, language]);
  const page = await context.newPage();
  await page.goto(URL_OF + path);
  await page.locator('main h1').first().waitFor();
  await page.locator('main [role="status"][aria-label]').waitFor({ state: 'detached' }).catch(() => undefined);
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`${join(OUT, `${name}.png`)}  ${path}`);
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--font-render-hinting=none'] });
try {
  await ready();
  mkdirSync(OUT, { recursive: true });
  const moment = await siloedMoment();
  const secret = await keyOf(await busiest());
  await take(browser, { name: 'map', path: `/map?cycle=${moment.cycleId}&asOf=${moment.date}` });
  await take(browser, { name: 'objective', path: `/objectives/${moment.objectiveId}?cycle=${moment.cycleId}&asOf=${moment.date}` });
  await take(browser, { name: 'today', path: '/today', secret, language: 'zh-Hant', width: 1180, height: 760 });
  await take(browser, { name: 'history', path: '/history', colour: 'dark', width: 1180, height: 760 });
} finally {
  await browser.close();
  product.kill();
  rmSync(directory, { recursive: true, force: true });
}
