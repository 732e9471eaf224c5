import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { testBrowser } from '../support/browser.ts';
import { plainContext } from './support/plainContext.ts';
import { useRealTab } from './support/useRealTab.ts';

/** The whole program's own headers decide; the browser obeys them. */
describe('Who may show the tab in a frame', function () {
  this.timeout(30_000);
  const tab = useRealTab();

  async function framedBy(page: Page, host: string): Promise<void> {
    await page.route(`${host}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>x</title><iframe src="${tab().address}/tab/"></iframe>`,
      }),
    );
    await page.goto(`${host}/page`);
  }

  it('is Teams and Microsoft 365, and nobody else', async () => {
    const context = await (await testBrowser()).newContext(plainContext);
    const page = await context.newPage();
    const refusals: string[] = [];
    page.on('console', (line) => {
      if (line.text().includes('frame-ancestors')) refusals.push(line.text());
    });
    await page.route('https://res.cdn.office.net/**', (route) => route.abort());
    for (const host of ['https://teams.microsoft.com', 'https://m365.cloud.microsoft']) {
      await framedBy(page, host);
      await page.frameLocator('iframe').locator('html[data-theme]').waitFor();
    }
    assert.deepEqual(refusals, []);
    for (const host of ['https://elsewhere.example', 'https://teams.microsoft.com.example']) {
      const refused = page.waitForEvent('console', (line) =>
        line.text().includes('frame-ancestors'),
      );
      await framedBy(page, host);
      await refused;
      assert.equal(await page.frameLocator('iframe').locator('#root').count(), 0, host);
    }
    await context.close();
  });
});
