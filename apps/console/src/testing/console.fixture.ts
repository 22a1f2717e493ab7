import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@cairn/client';
import type axeCore from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

declare global {
  interface Window {
    /** In a page that was given axe's script. */
    readonly axe: typeof axeCore;
  }
}

const PRODUCT = fileURLToPath(new URL('../../../standalone/dist/main.js', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where screenshots are kept, to be looked at. */
const SHOTS = process.env['CAIRN_TEST_SHOTS'] ?? fileURLToPath(new URL('../../.jest/screenshots/', import.meta.url));
const CHROMIUM = process.env['CAIRN_CHROMIUM'] ?? '/usr/bin/chromium';
/** Milliseconds within which the page does what it is asked. */
const PATIENCE = 15_000;

export interface PageWish {
  readonly language: 'en' | 'zh-Hant';
  /** Default: the administrator's. */
  readonly key?: string;
  readonly colour?: 'light' | 'dark';
  readonly width?: number;
  readonly reducedMotion?: 'reduce';
}

/** The real product over a copy of the demo's data, or over nothing, and a browser beside it. */
export class ConsoleUnderTest {
  /** What the page itself complained of: errors of scripts, refused resources. */
  readonly complaints: string[] = [];
  /** The newest position that a page was told of. */
  #told = 0;

  private constructor(
    readonly url: string,
    readonly adminKey: string,
    readonly browser: Browser,
    private readonly process: { readonly child: ChildProcess; readonly directory: string },
  ) {}

  /** @param data `demo` for the simulated organization of `npm start -- --demo`, `empty` for a first start */
  static async open(data: 'demo' | 'empty' = 'demo'): Promise<ConsoleUnderTest> {
    const directory = mkdtempSync(join(tmpdir(), 'cairn-console-'));
    const adminKey = data === 'demo' ? given('CAIRN_DEMO_KEY') : 'administrator-key-of-the-browser-tests';
    if (data === 'demo') cpSync(given('CAIRN_DEMO_DATA'), directory, { recursive: true });
    const port = await freePort();
    const env = { ...process.env, CAIRN_DATA: directory, PORT: String(port), CAIRN_LOG: 'error', CAIRN_RATE: '0', ...(data === 'empty' && { CAIRN_ADMIN_KEY: adminKey }) };
    const child = spawn(process.execPath, [PRODUCT], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const url = `http://localhost:${port}`;
    await untilReady(url, child);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--font-render-hinting=none'] });
    return new ConsoleUnderTest(url, adminKey, browser, { child, directory });
  }

  /** Reads what the pages have saved, too. */
  client(key = this.adminKey): Client {
    return createClient({ url: this.url, key, fetch: (input, init) => fetch(input, { ...init, headers: { 'cairn-min-position': String(this.#told), ...Object.fromEntries(new Headers(init?.headers)) } }) });
  }

  /** A key of that person's own. */
  async keyOf(personId: string): Promise<string> {
    const { body } = await this.client().request<{ readonly key: string }>('POST', '/api-keys', { body: { personId } });
    return body.key;
  }

  /** A browser of its own, signed in, at an address. */
  async page(path: string, { language, key = this.adminKey, colour = 'light', width = 1440, reducedMotion }: PageWish): Promise<Page> {
    const options: BrowserContextOptions = { viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme: colour, locale: language === 'en' ? 'en-GB' : 'zh-TW', ...(reducedMotion && { reducedMotion }) };
    const context = await this.browser.newContext(options);
    await context.addInitScript(
      ([secret, words]) => {
        sessionStorage.setItem('cairn.key', secret);
        localStorage.setItem('cairn.language', words);
      },
      [key, language] as const,
    );
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|status of 4\d\d/.test(message.text())) this.complaints.push(`${path}: ${message.text()}`);
    });
    page.on('response', (response) => (this.#told = Math.max(this.#told, Number(response.headers()['cairn-position'] ?? 0))));
    await page.goto(this.url + path);
    return page;
  }

  /** Keeps a picture of the page as it stands, to be looked at. */
  async shot(page: Page, name: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled', ...options });
  }

  /** What axe finds serious or critical on the page, in words; nothing when all is well. */
  async axe(page: Page): Promise<readonly string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { violations } = await window.axe.run({ resultTypes: ['violations'] });
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
    const { child, directory } = this.process;
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Words of Latin letters on a page that should have none of its own: names and figures of the data are passed over by the caller. */
export async function latinWords(page: Page, within = 'body'): Promise<readonly string[]> {
  const text = await page.locator(within).innerText();
  return [...new Set(text.match(/[A-Za-z][A-Za-z’'-]{2,}/g) ?? [])];
}

/** Presses Tab until the focus is there. @param within so many presses */
export async function tabTo(page: Page, selector: string, within: number): Promise<void> {
  for (let presses = 0; presses < within; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

/** Does the page as a whole scroll sideways? */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run the browser tests by npm run test:browser.`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answered = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answered?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product did not start.');
}
