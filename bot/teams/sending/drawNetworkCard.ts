import type { MonthChosenCard, NetworkCard } from '../../domain/network/networkCard.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { Recipient } from '../../domain/ports/delivery.ts';
import { chosenFor, proposalsFor } from '../../domain/useCases/monthsExperience.ts';
import { sharedBetween } from '../../domain/useCases/tellChannels.ts';
import type { Translator } from '../../wording/translator.ts';
import type { BotDeps } from '../botDeps.ts';
import { adoptionQuestionCard } from '../cards/network/adoptionQuestionCard.ts';
import { digestCard } from '../cards/network/digestCard.ts';
import { exampleCard } from '../cards/network/exampleCard.ts';
import { channelEndedCard } from '../cards/network/channelEndedCard.ts';
import { monthCandidatesCard } from '../cards/network/monthCandidatesCard.ts';
import { monthChosenCard } from '../cards/network/monthChosenCard.ts';
import { drawMonthCard } from '../handlers/drawMonthCard.ts';
import type { Message } from './messenger.ts';

/** A channel's cards are in the channel's language, a person's in the person's. */
export async function wordsFor(
  { conversations, organisations, translators }: BotDeps,
  recipient: Recipient,
): Promise<Translator> {
  if (recipient.kind === 'channel') {
    const channel = (await conversations.sharingChannels()).find(
      ({ channelId }) => channelId === recipient.channelId,
    );
    return translators[channel?.language ?? 'fi'];
  }
  const { people } = await organisations.snapshot();
  return translators[people.get(recipient.personId)?.language ?? 'fi'];
}

/** What the network tells on its own initiative, as things stand now; null: nothing any more. */
export async function drawNetworkCard(
  deps: BotDeps,
  recipient: Recipient,
  id: string,
): Promise<Message | null> {
  const [card, words] = await Promise.all([deps.networkCards.find(id), wordsFor(deps, recipient)]);
  return card === null ? null : draw(deps, words, card, recipient);
}

async function draw(
  deps: BotDeps,
  words: Translator,
  card: NetworkCard,
  recipient: Recipient,
): Promise<Message | null> {
  const organisation = await deps.organisations.snapshot();
  switch (card.kind) {
    case 'channelEnded':
      return channelEndedCard(words, card);
    case 'adoption': {
      const found = await deps.experiences.find(card.experienceId);
      const adoption = found?.value.adoptions.find(({ unitId }) => unitId === card.unitId);
      return found === null || adoption === undefined
        ? null
        : adoptionQuestionCard(words, organisation, found.value, adoption);
    }
    case 'monthCandidates': {
      const chosen = await chosenFor(deps, card.month);
      if (chosen !== null) return drawChosen(deps, words, chosen, null);
      const proposals = await proposalsFor(deps, card.month);
      return monthCandidatesCard(words, organisation, card.month, proposals);
    }
    case 'monthChosen':
      return drawChosen(deps, words, card, recipient.kind === 'person' ? recipient.personId : null);
    case 'example': {
      const found = await deps.experiences.find(card.experienceId);
      return found?.value.state === 'shared'
        ? exampleCard(words, organisation, found.value, card.left)
        : null;
    }
    case 'digest': {
      const shared = await sharedBetween(deps, organisation, card);
      return shared.length === 0 ? null : digestCard(words, organisation, card, shared);
    }
    case 'month':
      return drawMonthCard(deps, words, card);
  }
}

/** @param toldTo the author or the author's manager; null where everybody is told */
async function drawChosen(
  { experiences, organisations, tabLink }: BotDeps,
  words: Translator,
  card: MonthChosenCard,
  toldTo: PersonId | null,
): Promise<Message | null> {
  const found = await experiences.find(card.experienceId);
  if (found?.value.state !== 'shared') return null;
  const { id, authorId } = found.value;
  const reader = toldTo === null ? 'network' : toldTo === authorId ? 'author' : 'manager';
  const organisation = await organisations.snapshot();
  const link = tabLink(`experiences/${id}`);
  return monthChosenCard(words, organisation, card, found.value, reader, link);
}
