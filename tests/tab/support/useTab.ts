import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { testBrowser } from '../../support/browser.ts';
import { plainContext } from './plainContext.ts';
import { answerWithFixtures, startTabServer } from './tabServer.ts';
import type { TabServer } from './tabServer.ts';

export interface TestedTab {
  readonly server: TabServer;
  /** A page of its own; anything that it writes to its console as an error fails the test. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A page of its own at an address inside the tab such as `#/metrics`, its heading there. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts the tab's server for a suite; each test has fresh pages and the fixtures as answers. */
export function useTab(): () => TestedTab {
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  let server: TabServer | undefined;

  before(async function () {
    this.timeout(60_000);
    server = await startTabServer();
    await testBrowser();
  });
  beforeEach(() => {
    if (server === undefined) return;
    server.asked.length = 0;
    server.isAway = false;
    server.sentBytes = 0;
    server.answer = answerWithFixtures;
    errors.length = 0;
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    if (errors.length > 0) throw new Error(`the page reported: ${errors.join('; ')}`);
  });
  after(() => server?.close());

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await (await testBrowser()).newContext({ ...plainContext, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    return page;
  }

  return () => {
    const running = server;
    if (running === undefined) throw new Error('the suite has not started yet');
    return {
      server: running,
      newPage,
      async open(address, options) {
        const page = await newPage(options);
        await page.goto(running.url + address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page;
      },
    };
  };
}
