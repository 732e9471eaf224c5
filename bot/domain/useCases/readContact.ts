import type { Instant } from '../calendar/time.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayReadContact } from '../organisation/policy.ts';
import type { AuditStore } from '../ports/auditStore.ts';
import type { ContactDetails, FeedbackStore } from '../ports/feedbackStore.ts';

export interface ReadContactDeps {
  readonly feedbacks: Pick<FeedbackStore, 'contact'>;
  readonly audit: Pick<AuditStore, 'noteOnceADay'>;
  readonly newId: () => string;
}

export interface ContactReading {
  readonly feedback: Feedback;
  readonly person: Person;
  readonly at: Instant;
  /** Opened by the person in a card or in the tab, or in a card that the bot sent to the person. */
  readonly how: 'contactRead' | 'contactSent';
}

/**
 * The customer's contact details for one who may see them; null for others and where there are
 * none. Who saw them is on record before they are shown, as section 17 of the Act on Information
 * Management in Public Administration (906/2019) asks. It is the only way to them for cards and
 * pages.
 */
export async function readContact(
  { feedbacks, audit, newId }: ReadContactDeps,
  { feedback, person, at, how }: ContactReading,
  organisation: Organisation,
): Promise<ContactDetails | null> {
  if (!feedback.answerWanted || !mayReadContact(organisation, person, feedback)) return null;
  const { id, reference } = feedback;
  const contact = await feedbacks.contact(id);
  if (contact === null) return null;
  await audit.noteOnceADay({
    ...{ id: newId(), by: person.id, at, onBehalfOf: null, what: how },
    ...{ subject: { kind: 'personalData', id }, partOf: { kind: 'feedback', id } },
    ...{ name: { fi: reference }, details: [] },
  });
  return contact;
}
