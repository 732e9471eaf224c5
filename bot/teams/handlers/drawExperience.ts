import type { Experience } from '../../domain/experience/experience.ts';
import type { BotDeps } from '../botDeps.ts';
import { replyWithCard } from '../cardActions/handler.ts';
import type { CardReply } from '../cardActions/handler.ts';
import { experienceCard } from '../cards/experience/experienceCard.ts';
import type { CardNote } from '../cards/experience/experienceCard.ts';
import type { Turn } from '../turn.ts';
import { noteReply, refusal } from './refusals.ts';

/** The experience's card as an answer, in the clicker's language. */
export function replyWithExperience(
  { tabLink }: Pick<BotDeps, 'tabLink'>,
  { words, organisation }: Turn,
  experience: Experience,
  note: CardNote = null,
): CardReply {
  const link = tabLink(`experiences/${experience.id}`);
  return replyWithCard(experienceCard(words, organisation, experience, link, note));
}

export function experienceNotFound({ words }: Turn): CardReply {
  return noteReply(words.t('experience.card.notFound'));
}

/** The words for who presses a button that is the author's or an editor's. */
export function onlyForAuthor(turn: Turn): CardReply {
  return refusal(turn, turn.words.t('experience.card.onlyAuthor'));
}
