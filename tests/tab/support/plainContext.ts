import type { BrowserContextOptions } from 'playwright-core';

/** A Finnish browser that asks the server for every file, so that a test can come in between. */
export const plainContext: BrowserContextOptions = { locale: 'fi-FI', serviceWorkers: 'block' };
