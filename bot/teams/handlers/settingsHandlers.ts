import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { PreferenceWish } from '../../domain/preferences/checkWish.ts';
import { endPause, savePreferences } from '../../domain/useCases/savePreferences.ts';
import type { BotDeps } from '../botDeps.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import { endPauseNow, findStandIn, saveSettings } from '../cardActions/settingsActions.ts';
import { settingsCard } from '../cards/settings/settingsCard.ts';
import type { SettingsView } from '../cards/settings/settingsCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';
import { languageOf } from '../whoIsThere.ts';

/** A person's settings as they are stored, or as they were typed. */
export function drawSettings(
  { reminderTime }: Pick<BotDeps, 'reminderTime'>,
  { words, organisation, person, at }: Turn,
  view: Pick<SettingsView, 'typed' | 'searched' | 'done'> = {},
): Message {
  return settingsCard(words, organisation, person, {
    today: helsinkiDate(at),
    usualTime: reminderTime,
    ...view,
  });
}

/** Saving one's own settings, and coming back before the pause is over. */
export function settingsHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(saveSettings, (turn, wish) => save(deps, turn, wish)),
    onCardAction(findStandIn, (turn, { wish, name }) => {
      const typed = { wish, faults: [] };
      return replyWithCard(drawSettings(deps, turn, { typed, searched: name }).card);
    }),
    onCardAction(endPauseNow, async (turn) => {
      await endPause(deps, { personId: turn.person.id, at: turn.at });
      deps.deliverSoon();
      const { card } = drawSettings(deps, await turnNow(deps, turn), { done: 'pauseEnded' });
      return replyWithCard(card);
    }),
  ];
}

async function save(deps: BotDeps, turn: Turn, wish: PreferenceWish): Promise<CardReply> {
  const outcome = await savePreferences(deps, { personId: turn.person.id, at: turn.at, wish });
  switch (outcome.kind) {
    case 'saved':
      deps.deliverSoon();
      return replyWithCard(drawSettings(deps, await turnNow(deps, turn), { done: 'saved' }).card);
    case 'faults': {
      const typed = { wish, faults: outcome.faults };
      return replyWithCard(drawSettings(deps, turn, { typed }).card);
    }
  }
}

/** The turn with what has just been saved, in the language that was chosen. */
async function turnNow({ organisations, translators }: BotDeps, turn: Turn): Promise<Turn> {
  const organisation = await organisations.snapshot();
  const person = organisation.people.get(turn.person.id) ?? turn.person;
  const words = translators[languageOf(person, turn.context.activity.locale)];
  return { ...turn, organisation, person, words };
}
