import type { Feedback } from '../../../domain/feedback/feedback.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, detail, heading } from '../elements.ts';

/**
 * What is left of a card whose reader may no longer read the feedback (it was transferred): which
 * one it was and how it stands, nothing of what it says or of whom it concerns.
 */
export function passedOnCard(words: Translator, { reference, state }: Feedback): Message {
  const summary = words.t('deliveries.passedOn.title', {
    reference,
    state: words.t(`feedback.state.${state}`),
  });
  return { summary, card: card([heading(summary), detail(words.t('deliveries.passedOn.why'))]) };
}
