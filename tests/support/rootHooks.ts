import { closeTestStore } from './azurite.ts';

/** What mocha does around the whole run. */
export const mochaHooks = {
  afterAll: closeTestStore,
};
