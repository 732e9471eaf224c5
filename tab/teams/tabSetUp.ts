import { pages } from '@microsoft/teams-js';
import type { TabSetUp } from './host.ts';

/**
 * Setting up a channel's tab with Teams. Teams keeps what is chosen in the tab's own address; the
 * server knows nothing of it, so that a tab that is removed leaves nothing behind.
 */
export function createTabSetUp(): TabSetUp {
  return {
    current: async () => {
      const { contentUrl } = await pages.getConfig();
      return contentUrl ? new URL(contentUrl).search : '';
    },
    onSave: (chosen) => {
      pages.config.registerOnSaveHandler((saving) => {
        const { id, name, beginning, inBrowser } = chosen();
        const address = new URL('/tab/', window.location.origin).href;
        pages.config
          .setConfig({
            entityId: id,
            suggestedDisplayName: name,
            contentUrl: `${address}${beginning}`,
            websiteUrl: `${address}${inBrowser}`,
          })
          .then(
            () => saving.notifySuccess(),
            (error: unknown) => saving.notifyFailure(String(error)),
          );
      });
      pages.config.setValidityState(true);
      return () => {
        pages.config.setValidityState(false);
      };
    },
  };
}
