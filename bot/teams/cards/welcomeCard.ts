import type { Person } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import { openExperienceForm } from '../cardActions/experienceActions.ts';
import { openFeedbackForm } from '../cardActions/feedbackActions.ts';
import type { Message } from '../sending/messenger.ts';
import { card, detail, heading, openUrl, text } from './elements.ts';

/** The first thing a person sees in the bot's chat. */
export function welcomeCard(words: Translator, person: Person, tabLink: string): Message {
  return {
    summary: words.t('welcome.summary'),
    card: card(
      [
        heading(words.t('welcome.title', { name: person.name })),
        text(words.t('welcome.sentence')),
        detail(words.t('welcome.languageHint')),
      ],
      [
        openExperienceForm.button(words.t('command.experience.title'), {}),
        openFeedbackForm.button(words.t('command.feedback.title'), {}),
        openUrl(words.t('command.metrics.title'), tabLink),
      ],
    ),
  };
}
