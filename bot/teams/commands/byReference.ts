import { readReference } from '../../domain/feedback/reference.ts';
import { maySeeFeedbackState } from '../../domain/organisation/policy.ts';
import type { BotDeps } from '../botDeps.ts';
import { noteCard } from '../cards/noteCard.ts';
import { drawFeedback } from '../handlers/drawFeedback.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';

/**
 * The feedback whose reference was typed, as the person may see it; null when what was typed is
 * no reference at all. Whether there is a feedback that one may not see is not told.
 */
export async function answerToReference(
  deps: BotDeps,
  turn: Turn,
  typed: string,
): Promise<Message | null> {
  const { words, organisation, person } = turn;
  const read = readReference(typed);
  if (read.kind === 'notReference') return null;
  if (read.kind === 'misheard') return note(words.t('feedback.card.misheard'));
  const found = await deps.feedbacks.findByReference(read.reference);
  return found === null || !maySeeFeedbackState(organisation, person, found.value)
    ? note(words.t('feedback.card.notFound'))
    : {
        summary: read.reference,
        card: await drawFeedback(deps, turn, found.value, { kind: 'card' }),
      };
}

function note(text: string): Message {
  return { summary: text, card: noteCard(text) };
}
