import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayReadFeedbackText } from '../organisation/policy.ts';
import type { Feedback } from './feedback.ts';
import { withoutWords } from './withoutWords.ts';

/** A feedback with no more in it than one person may read. */
export interface SeenFeedback {
  readonly feedback: Feedback;
  /** False where words were taken out because the person may not read them. */
  readonly mayRead: boolean;
}

/**
 * What every card, page and list shows of a feedback. It takes out the words instead of leaving
 * that to whoever draws a field, so that a field added later is covered as well.
 */
export function asSeenBy(
  organisation: Organisation,
  person: Person,
  feedback: Feedback,
): SeenFeedback {
  const mayRead = mayReadFeedbackText(organisation, person, feedback);
  return { feedback: mayRead ? feedback : withoutWords(feedback), mayRead };
}
