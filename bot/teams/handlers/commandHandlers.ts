import type { BotDeps } from '../botDeps.ts';
import { chooseLanguage, runCommand } from '../cardActions/commandActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler } from '../cardActions/handler.ts';
import { helpCard } from '../cards/helpCard.ts';
import { noteCard } from '../cards/noteCard.ts';
import { welcomeCard } from '../cards/welcomeCard.ts';
import { commands } from '../commands/index.ts';

/** Commands as buttons, and the choice of language. */
export function commandHandlers(deps: BotDeps): readonly CardActionHandler[] {
  const byId = commands(deps);
  return [
    onCardAction(runCommand, async (turn, { command, rest }) => {
      const found = byId.get(command);
      return found === undefined ? helpCard(turn.words, null) : await found.answer(turn, rest);
    }),
    onCardAction(chooseLanguage, async ({ person }, { language }) => {
      await deps.organisations.setLanguage(person.id, language);
      const words = deps.translators[language];
      const { card } = welcomeCard(words, person, deps.tabLink('overview'));
      const changed = noteCard(words.t('language.changed'));
      return replyWithCard({ ...card, body: [...changed.body, ...card.body] });
    }),
  ];
}
