import { languages } from '../../domain/language.ts';
import type { Translator } from '../../wording/translator.ts';
import { chooseLanguage } from '../cardActions/commandActions.ts';
import type { Message } from '../sending/messenger.ts';
import { card, heading } from './elements.ts';

/** The three languages, each by its own name. */
export function languageCard(words: Translator): Message {
  const title = words.t('language.title');
  return {
    summary: title,
    card: card(
      [heading(title)],
      languages.map((language) =>
        chooseLanguage.button(words.t(`language.name.${language}`), { language }),
      ),
    ),
  };
}
