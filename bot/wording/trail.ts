import { moveNames } from '../domain/feedback/moves/allowedMoves.ts';
import type { FeedbackEvent } from '../domain/ports/feedbackStore.ts';
import { removalNames } from '../domain/retention/removeHeld.ts';
import type { Translator } from './translator.ts';

/**
 * What a line of a feedback's trail says was done; of a transfer also from where to where.
 * @param before the line in front of it; undefined for the first
 */
export function eventText(
  words: Translator,
  { what, unitId }: FeedbackEvent,
  before: FeedbackEvent | undefined,
  nameOfPart: (partId: string) => string,
): string {
  if (what === 'transfer' && before !== undefined) {
    return words.t('feedbackView.trail.transferFromTo', {
      from: nameOfPart(before.unitId),
      to: nameOfPart(unitId),
    });
  }
  const known = (['log', ...moveNames, ...removalNames] as const).find((name) => name === what);
  return words.t(`feedbackView.trail.${known ?? 'other'}`);
}
