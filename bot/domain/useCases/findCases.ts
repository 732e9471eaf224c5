import type { LocalDate } from '../calendar/time.ts';
import { isCounted } from '../feedback/counted.ts';
import { isSuch, newestReceiptFirst, receivedFeedbackOf } from '../feedback/receivedFeedback.ts';
import type { Organisation, PartId, Person } from '../organisation/organisation.ts';
import { mayReadFeedbackText } from '../organisation/policy.ts';
import { managedWithin, scopeOf } from '../organisation/scope.ts';
import type { FeedbackStore, ReceivedFeedback, ReceivedWhat } from '../ports/feedbackStore.ts';

export interface CaseSearch {
  /** The part and all below it; null for the whole city. */
  readonly partId: PartId | null;
  /** First day of receipt. */
  readonly since: LocalDate;
  readonly what: ReceivedWhat;
}

export interface FoundCases {
  /** Newest first. */
  readonly cases: readonly ReceivedFeedback[];
  /** True where there are more than are given. */
  readonly isCut: boolean;
}

/** Of what one has logged oneself at most so many are looked through. */
const mostLogged = 200;

/**
 * The single feedbacks behind a figure that the person may read: those of the units that the
 * person is in charge of, and those that the person has logged.
 */
export async function findCases(
  { feedbacks }: { readonly feedbacks: Pick<FeedbackStore, 'received' | 'loggedBy'> },
  { partId, since, what }: CaseSearch,
  person: Person,
  organisation: Organisation,
  limit: number,
): Promise<FoundCases> {
  const scope = scopeOf(organisation, partId);
  const { includes } = scope;
  const units = managedWithin(organisation, person.id, scope);
  const [received, logged] = await Promise.all([
    feedbacks.received(units, since, what, limit + 1),
    feedbacks.loggedBy(person.id, mostLogged),
  ]);
  const own = logged
    .filter(
      (feedback) => isCounted(feedback) && mayReadFeedbackText(organisation, person, feedback),
    )
    .map(receivedFeedbackOf)
    .filter((line) => includes(line.unitId) && line.receivedOn >= since && isSuch(line, what));
  const all = new Map([...received, ...own].map((line) => [line.id, line]));
  const cases = [...all.values()].sort(newestReceiptFirst);
  return { cases: cases.slice(0, limit), isCut: cases.length > limit };
}
