import { chromium, type Page } from 'playwright-core';
import { secretOf, VIEWER } from '../http/organization/shape.js';

export interface BrowserAtWork {
  /** Version, and what draws: without a graphics card that is this machine's processor. */
  readonly name: string;
  /** Gives a page to a piece of work, signed in as the viewer, with nothing cached. */
  readonly inPage: <T>(work: (page: Page) => Promise<T>) => Promise<T>;
}

const CHROMIUM = process.env['CAIRN_CHROMIUM'] ?? '/usr/bin/chromium';
const SCREEN = { width: 1440, height: 900 };
/** Milliseconds: beyond them something is broken and not slow. */
const PATIENCE = 60_000;

/** Runs Chromium for the time of a piece of work. `CAIRN_CHROMIUM` says where it is. */
export async function withBrowser<T>(url: string, work: (browser: BrowserAtWork) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const inPage: BrowserAtWork['inPage'] = async (use) => {
    const context = await browser.newContext({ viewport: SCREEN, locale: 'en-GB' });
    await context.addInitScript(`sessionStorage.setItem('cairn.key', ${JSON.stringify(secretOf(VIEWER))})`);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    try {
      return await use(page);
    } finally {
      await context.close();
    }
  };
  try {
    const drawnBy = await inPage(async (page) => (await page.goto(url), page.evaluate<string>(DRAWN_BY)));
    return await work({ name: `Chromium ${browser.version()}, ${drawnBy}`, inPage });
  } finally {
    await browser.close();
  }
}

const DRAWN_BY = `(() => {
  const gl = document.createElement('canvas').getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'no WebGL: drawn by the processor';
})()`;
