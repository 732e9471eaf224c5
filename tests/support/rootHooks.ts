import { closeTestStore } from './azurite.ts';
import { closeTestBrowser } from './browser.ts';
import { closeSharedApp } from './sharedApp.ts';

/** What mocha does around the whole run. */
export const mochaHooks = {
  afterAll: async (): Promise<void> => {
    await closeTestBrowser();
    await closeSharedApp();
    await closeTestStore();
  },
};
