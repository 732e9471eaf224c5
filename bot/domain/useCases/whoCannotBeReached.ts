import { endOfTime } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  Person,
  PersonId,
} from '../organisation/organisation.ts';
import { partsManagedBy, responsiblePeople } from '../organisation/tree.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { FeedbackStore, OpenFeedback } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import { isMet, recipientFor } from '../reminder/recipient.ts';
import type { Availability } from '../reminder/recipient.ts';

export interface ReachDeps {
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  readonly feedbacks: Pick<FeedbackStore, 'due'>;
  readonly metrics: Pick<MetricStore, 'summaries'>;
}

/** `blocked`: Teams refused a card; `neverMet`: the bot has not met the person yet. */
export type OutOfReach = 'blocked' | 'neverMet';

export interface UnreachablePerson {
  readonly person: Person;
  readonly why: OutOfReach;
  /** When Teams first refused; null where the bot has never met the person. */
  readonly since: Instant | null;
  /** Parts whose manager or deputy it is. */
  readonly parts: readonly OrganisationPart[];
  /** How many metrics it measures. */
  readonly metrics: number;
  /** Open feedbacks of the parts, and how many of them are due. */
  readonly open: number;
  readonly due: number;
  /** Who gets the cards instead, part by part without repeats; empty where nobody does. */
  readonly instead: readonly PersonId[];
}

export interface Reach {
  readonly people: readonly UnreachablePerson[];
  /** Parts whose matters reach nobody up to the city, with how many are open. */
  readonly silentParts: readonly { readonly part: OrganisationPart; readonly open: number }[];
}

/**
 * Whom no card reaches, before the first one is missed: those who have blocked the bot, and those
 * with something to answer for whom it has never met. Those with most waiting come first.
 */
export async function whoCannotBeReached(
  { conversations, feedbacks, metrics }: ReachDeps,
  today: LocalDate,
  organisation: Organisation,
): Promise<Reach> {
  const [refused, open, summaries] = await Promise.all([
    conversations.unreachablePeople(),
    feedbacks.due(endOfTime),
    metrics.summaries(),
  ]);
  const since = new Map(
    refused.flatMap(({ key, unreachableSince }) =>
      key.kind === 'person' ? [[key.personId, unreachableSince] as const] : [],
    ),
  );
  const availability: Availability = { isReachable: (personId) => !since.has(personId) };
  const measured = Map.groupBy(
    summaries.filter(({ metric }) => metric.ended === null),
    ({ metric }) => metric.responsibility.measures,
  );
  const people = [...organisation.people.values()].flatMap((person): UnreachablePerson[] => {
    const why = since.has(person.id)
      ? 'blocked'
      : person.entraObjectId === null
        ? 'neverMet'
        : null;
    if (why === null) return [];
    const parts = postsOf(organisation, person.id);
    const own = open.filter((each) => isNearest(organisation, each, person.id));
    const asked = measured.get(person.id)?.length ?? 0;
    if (why === 'neverMet' && parts.length === 0 && asked === 0) return [];
    return [
      {
        ...{ person, why, since: since.get(person.id) ?? null, parts, metrics: asked },
        ...{ open: own.length, due: own.filter((each) => isDue(each, today)).length },
        instead: insteadOf(organisation, parts, person.id, availability),
      },
    ];
  });
  return {
    people: people.sort(
      (a, b) =>
        b.due - a.due ||
        b.open - a.open ||
        b.parts.length - a.parts.length ||
        (a.person.name < b.person.name ? -1 : 1),
    ),
    silentParts: silentParts(organisation, open, availability),
  };
}

function postsOf(organisation: Organisation, personId: PersonId): readonly OrganisationPart[] {
  const managed = partsManagedBy(organisation, personId);
  const deputised = [...organisation.parts.values()].filter(
    ({ deputyId }) => deputyId === personId,
  );
  return [...new Set([...managed, ...deputised])];
}

/** True where the person is the manager whom the matter concerns first. */
function isNearest(
  organisation: Organisation,
  { unitId }: OpenFeedback,
  personId: PersonId,
): boolean {
  return responsiblePeople(organisation, unitId)[0]?.managerId === personId;
}

function isDue({ dueOn }: OpenFeedback, today: LocalDate): boolean {
  return dueOn !== null && dueOn <= today;
}

function insteadOf(
  organisation: Organisation,
  parts: readonly OrganisationPart[],
  personId: PersonId,
  availability: Availability,
): readonly PersonId[] {
  const others = parts.flatMap(({ id }) => {
    const recipient = recipientFor(organisation, id, availability);
    return recipient === null || recipient.personId === personId ? [] : [recipient.personId];
  });
  return [...new Set(others)];
}

/** Units and subsidiaries; a part above them has no matters of its own. */
function silentParts(
  organisation: Organisation,
  open: readonly OpenFeedback[],
  availability: Availability,
): Reach['silentParts'] {
  const byPart = new Map<PartId, number>();
  for (const { unitId } of open) byPart.set(unitId, (byPart.get(unitId) ?? 0) + 1);
  return [...organisation.parts.values()]
    .filter(({ level }) => level === 'unit' || level === 'subsidiary')
    .filter(({ id }) => !reachesSomebody(organisation, id, availability))
    .map((part) => ({ part, open: byPart.get(part.id) ?? 0 }))
    .sort((a, b) => b.open - a.open);
}

/** A recipient whom the bot has never met gets nothing: the card fails. */
function reachesSomebody(
  organisation: Organisation,
  partId: PartId,
  availability: Availability,
): boolean {
  const recipient = recipientFor(organisation, partId, availability);
  return recipient !== null && isMet(organisation, recipient.personId);
}
