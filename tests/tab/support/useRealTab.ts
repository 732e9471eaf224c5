import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { testBrowser } from '../../support/browser.ts';
import type { RunningApp } from '../../support/runningApp.ts';
import { sharedApp } from '../../support/sharedApp.ts';
import { plainContext } from './plainContext.ts';

export interface RealTab {
  readonly address: string;
  /** A page where the person is signed in, at an address inside the tab, its heading there. */
  open(personId: string, address: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * The whole program with the sample city, shared by all suites (see sharedApp) unless a suite
 * starts its own, and a fresh page for each visit. Anything that a page reports as an error fails
 * the test.
 */
export function useRealTab(start: () => Promise<RunningApp> = sharedApp): () => RealTab {
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  let app: RunningApp | undefined;

  before(async function () {
    // It loads the city, and builds the tab where its sources have changed.
    this.timeout(120_000);
    app = await start();
    await testBrowser();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const told = errors.splice(0);
    if (told.length > 0) throw new Error(`the page reported: ${told.join('; ')}`);
  });

  return () => {
    if (app === undefined) throw new Error('the suite has not started yet');
    const { address } = app;
    return {
      address,
      open: async (personId, inside, options = {}) => {
        const context = await (await testBrowser()).newContext({ ...plainContext, ...options });
        contexts.push(context);
        const headers = { Origin: address };
        await context.request.post(`${address}/api/sign-in`, { data: { personId }, headers });
        const page = await context.newPage();
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`${address}/tab/${inside}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page;
      },
    };
  };
}
