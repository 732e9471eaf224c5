import type { FeedbackEvent } from '../../../domain/ports/feedbackStore.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { instantText } from '../../../wording/dates.ts';
import { eventText } from '../../../wording/trail.ts';
import type { Translator } from '../../../wording/translator.ts';
import { shortened } from '../../messageExtension/plainText.ts';
import { actorName } from '../actorName.ts';
import { container, detail, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';

/** More is read in the tab: a card must stay below the size that Teams takes. */
const eventsShown = 3;
const longestNote = 600;

export interface TrailView {
  /** Oldest first. */
  readonly trail: readonly FeedbackEvent[];
  /** What was written on the way is for those who may read the feedback. */
  readonly mayRead: boolean;
}

/** The last events, the newest first: who did what and when and what was written. */
export function trailElements(
  words: Translator,
  organisation: Organisation,
  { trail, mayRead }: TrailView,
): readonly CardElement[] {
  const nameOfPart = (partId: string): string => partName(words, organisation, partId);
  const lines = trail.map((event, index) => ({
    event,
    what: eventText(words, event, trail[index - 1], nameOfPart),
  }));
  return [
    container(
      [
        text(words.t('feedback.card.events'), { weight: 'Bolder' }),
        ...lines
          .slice(-eventsShown)
          .reverse()
          .flatMap(({ event, what }) => [
            detail(
              words.t('feedback.card.event', {
                ...{ what, at: instantText(words, event.at) },
                who: actorName(words, organisation, event.by),
              }),
            ),
            ...(mayRead && event.note !== null
              ? [text(shortened(event.note, longestNote), { spacing: 'None' })]
              : []),
          ]),
      ],
      { separator: true, spacing: 'Medium' },
    ),
  ];
}
