import type { Page } from 'playwright-core';

const PARTS = ['document', 'script', 'stylesheet'];

/** Bytes of what the first screen needs to be used, compressed as the server sends them: brotli to a browser that takes it. */
export async function firstLoadBytes(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (PARTS.includes(request.resourceType())) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(`${url}/today`);
  await page.locator('h1').waitFor();
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))');
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
