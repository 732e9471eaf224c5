import type { Experience } from '../../domain/experience/experience.ts';
import type { BotDeps } from '../botDeps.ts';
import { replyForEveryone } from '../cardActions/handler.ts';
import type { CardReply } from '../cardActions/handler.ts';
import { showExperience } from '../cardActions/sharedExperienceActions.ts';
import type { CardActionElement } from '../cards/elements.ts';
import { experienceCard } from '../cards/experience/experienceCard.ts';
import type { CardNote } from '../cards/experience/experienceCard.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Turn } from '../turn.ts';
import { refusal } from './refusals.ts';

/** The experience's card as an answer, in the clicker's language. */
export function replyWithExperience(
  { tabLink }: Pick<BotDeps, 'tabLink'>,
  { words, organisation }: Turn,
  experience: Experience,
  note: CardNote = null,
): CardReply {
  const link = tabLink(`experiences/${experience.id}`);
  return replyForEveryone(experienceCard(words, organisation, experience, link, note));
}

export function experienceNotFound({ words }: Turn): CardReply {
  return replyForEveryone(noteCard(words.t('experience.card.notFound')));
}

/** The words for who presses a button that is the author's or an editor's. */
export function onlyForAuthor(turn: Turn, experienceId: string): CardReply {
  return refusedExperience(turn, turn.words.t('experience.card.onlyAuthor'), experienceId);
}

/** Says whose the matter is, with a way back to the experience. */
export function refusedExperience(turn: Turn, who: string, experienceId: string): CardReply {
  return { ...refusal(turn, who, [backToExperience(turn, experienceId)]), forEveryone: true };
}

export function backToExperience({ words }: Turn, experienceId: string): CardActionElement {
  return showExperience.button(words.t('experience.card.back'), { experienceId });
}
