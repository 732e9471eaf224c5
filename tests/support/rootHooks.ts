import { closeTestStore } from './azurite.ts';
import { closeTestBrowser } from './browser.ts';

/** What mocha does around the whole run. */
export const mochaHooks = {
  afterAll: async (): Promise<void> => {
    await closeTestBrowser();
    await closeTestStore();
  },
};
