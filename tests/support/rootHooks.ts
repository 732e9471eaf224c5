import fc from 'fast-check';
import { closeTableService } from './azurite.ts';
import { closeTestBrowser } from './browser.ts';
import { closeSharedApp } from './sharedApp.ts';
import { testSeed } from './testSeed.ts';
import { closeTestStore } from './testStore.ts';

// Every property and model test draws the same cases in each run, unless it names a seed itself.
// What the property found wrong is told in its message, because reports leave out a cause.
fc.configureGlobal({ seed: testSeed, includeErrorInReport: true });

/** What mocha does around the whole run. */
export const mochaHooks = {
  afterAll: async (): Promise<void> => {
    await closeTestBrowser();
    await closeSharedApp();
    await closeTableService();
    await closeTestStore();
  },
};
