import type { Translator } from '../wording/translator.ts';
import type { BotDeps } from './botDeps.ts';

/**
 * The edge's one translator of what went wrong: the log gets the error, the person a text that
 * says what to do and a reference that finds the line in the log.
 */
export function faultReply(
  deps: Pick<BotDeps, 'surroundings' | 'log' | 'isStorageOutage'>,
  words: Translator,
  error: unknown,
  /** What to say of it; left out: that nothing was saved. */
  saying?: 'privately.unsure' | 'privately.later',
): { readonly text: string } {
  const reference = deps.surroundings.newId().slice(0, 8).toUpperCase();
  deps.log.error({ err: error, reference }, 'a turn failed');
  const key = saying ?? (deps.isStorageOutage(error) ? 'error.outage' : 'error.unexpected');
  return { text: words.t(key, { reference }) };
}
