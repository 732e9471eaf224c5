import type { Translator } from '../../wording/translator.ts';
import { card, detail, notice } from './elements.ts';
import type { Card } from './elements.ts';

/**
 * What could not be done now, for a reason that may have passed soon. The card takes the place of
 * the one that was clicked, so its button carries all that was typed and sends it again as it was.
 */
export function cardToTryAgain(
  words: Translator,
  fault: string,
  verb: string,
  submitted: unknown,
): Card {
  const data = { ...(typeof submitted === 'object' ? submitted : {}), verb };
  const button = { title: words.t('error.tryAgain'), data, associatedInputs: 'none' };
  const again = {
    ...{ type: 'Action.Execute', verb, ...button },
    fallback: { type: 'Action.Submit', ...button },
  };
  return card([notice(fault, 'attention'), detail(words.t('error.typedIsKept'))], [again]);
}
