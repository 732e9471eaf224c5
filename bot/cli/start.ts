import { buildTab } from './buildTab.ts';

/**
 * `npm start`: the server, after building the tab where it has changed. What is deployed begins
 * with bot/main.ts itself: it comes with the tab built, and without what builds it.
 */
await buildTab();
await import('../main.ts');
