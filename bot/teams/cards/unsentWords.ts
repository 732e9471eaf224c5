import type { Translator } from '../../wording/translator.ts';
import { container, text } from './elements.ts';
import type { CardElement } from './elements.ts';

/**
 * What somebody typed into a form that has come too late: it can still be read and copied. Nothing
 * where nothing was typed.
 */
export function unsentWords(words: Translator, typed: readonly string[]): readonly CardElement[] {
  const texts = typed.filter((each) => each.trim() !== '');
  return texts.length === 0
    ? []
    : [
        container(
          [text(words.t('form.unsent'), { weight: 'Bolder' }), ...texts.map((each) => text(each))],
          { style: 'emphasis', spacing: 'Medium' },
        ),
      ];
}
