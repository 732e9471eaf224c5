import type { Instant } from '../calendar/time.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { ArrivalNews } from '../reminder/arrival.ts';
import { plannedDelivery } from './plannedDelivery.ts';

/** What the news of an arrival adds to the change of the feedback. */
export function arrivalCards(
  news: ArrivalNews,
  feedbackId: FeedbackId,
  deliveryId: (personId: PersonId) => string,
  at: Instant,
): { readonly planned: readonly Delivery[]; readonly gathersArrival: boolean } {
  switch (news.kind) {
    case 'card':
      return {
        planned: [
          plannedDelivery({
            id: deliveryId(news.personId),
            recipient: { kind: 'person', personId: news.personId },
            subject: { kind: 'feedback', id: feedbackId },
            at,
          }),
        ],
        gathersArrival: false,
      };
    case 'gathered':
      return { planned: [], gathersArrival: true };
    case 'nobody':
      return { planned: [], gathersArrival: false };
  }
}
