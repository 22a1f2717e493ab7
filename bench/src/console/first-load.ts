import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const PARTS = ['document', 'script', 'stylesheet'];

/** Compressed bytes of what the first screen needs to be used. */
export async function firstLoadBytes(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (PARTS.includes(response.request().resourceType())) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${url}/today`);
  await page.locator('h1').waitFor();
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))');
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
