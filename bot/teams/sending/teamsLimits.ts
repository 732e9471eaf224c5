import type { Window } from './slidingWindows.ts';

/**
 * What Teams lets one bot create or send in one thread: a person's chat, a group chat, or a
 * channel with all its conversations (learn.microsoft.com, "Optimize your bot with rate limiting").
 */
export const threadLimits: readonly Window[] = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1_800, withinMs: 3_600_000 },
];

/** The documented 50 requests a second of an app in a tenant. */
const appLimit = 50;
/** Left to the answers that people wait for in their chats, which are not held back. */
const keptForAnswers = 5;

export const appLimits: readonly Window[] = [{ count: appLimit - keptForAnswers, withinMs: 1_000 }];
