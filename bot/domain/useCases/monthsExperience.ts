import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addToMonth, monthOf } from '../calendar/localDate.ts';
import type { Month } from '../calendar/localDate.ts';
import type { Instant } from '../calendar/time.ts';
import type { Experience } from '../experience/experience.ts';
import { channelsFor } from '../network/channelsFor.ts';
import { editorsOf } from '../network/editors.ts';
import type { MonthChosenCard } from '../network/networkCard.ts';
import { mayChooseMonthsExperience } from '../organisation/policy.ts';
import type { Organisation, PersonId, Person } from '../organisation/organisation.ts';
import { managerAbove, responsibleManager } from '../organisation/tree.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { Recipient } from '../ports/delivery.ts';
import type { ExperienceStore, MonthCandidate } from '../ports/experienceStore.ts';
import type { NetworkCardStore } from '../ports/networkCardStore.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export interface MonthDeps {
  readonly experiences: Pick<ExperienceStore, 'find' | 'monthCandidates'>;
  readonly networkCards: NetworkCardStore;
  readonly conversations: Pick<ConversationStore, 'sharingChannels'>;
}

/** What an editor can take in at once. */
const proposedAtMost = 6;

export interface Proposal {
  readonly experience: Experience;
  readonly counts: MonthCandidate;
}

/** The month whose experience is chosen at the instant: the one before. */
export function monthToChooseFor(at: Instant): Month {
  return addToMonth(monthOf(helsinkiDate(at)), -1);
}

/**
 * What was most thanked for and taken into use in a month, an adoption counted as three thanks.
 * They are given in the order in which they were shared: it is a choice and no ranking.
 */
export async function proposalsFor(
  { experiences }: Pick<MonthDeps, 'experiences'>,
  month: Month,
): Promise<readonly Proposal[]> {
  const candidates = await experiences.monthCandidates(month);
  const weight = ({ thanks, adoptions }: MonthCandidate): number => thanks + 3 * adoptions;
  const most = candidates.toSorted((a, b) => weight(b) - weight(a)).slice(0, proposedAtMost);
  const found = await Promise.all(
    candidates
      .filter((candidate) => most.includes(candidate))
      .map(async (counts) => ({ counts, found: await experiences.find(counts.experienceId) })),
  );
  return found.flatMap(({ counts, found: item }) =>
    item?.value.state === 'shared' ? [{ counts, experience: item.value }] : [],
  );
}

/** The month's experience as it was chosen; null while it has not been. */
export async function chosenFor(
  { networkCards }: Pick<MonthDeps, 'networkCards'>,
  month: Month,
): Promise<MonthChosenCard | null> {
  const card = await networkCards.find(chosenId(month));
  return card?.kind === 'monthChosen' ? card : null;
}

/** Has the editors asked, once a month, where there is something to choose from. */
export async function proposeMonthsExperience(
  deps: MonthDeps,
  at: Instant,
  organisation: Organisation,
): Promise<void> {
  const month = monthToChooseFor(at);
  const id = candidatesId(month);
  const [asked, chosen] = await Promise.all([deps.networkCards.find(id), chosenFor(deps, month)]);
  if (asked !== null || chosen !== null) return;
  if ((await proposalsFor(deps, month)).length === 0) return;
  await deps.networkCards.plan(
    { kind: 'monthCandidates', id, at, month },
    editorsOf(organisation).map((personId) =>
      plannedDelivery({
        id: `${id}_${personId}`,
        recipient: { kind: 'person', personId },
        subject: { kind: 'network', id },
        at,
      }),
    ),
  );
}

export type ChoiceOutcome =
  /** As it stands, chosen by this click, an earlier one or another editor. */
  | { readonly kind: 'chosen'; readonly card: MonthChosenCard }
  | { readonly kind: 'notAllowed' | 'notFound' | 'notThisMonth' };

/**
 * Chooses the month's experience, once: it is announced in the network's channel and those of
 * its area, and its author and the author's manager get a card.
 */
export async function chooseMonthsExperience(
  deps: MonthDeps,
  choice: {
    readonly month: Month;
    readonly experienceId: string;
    readonly person: Person;
    readonly at: Instant;
  },
  organisation: Organisation,
): Promise<ChoiceOutcome> {
  const { month, experienceId, person, at } = choice;
  if (!mayChooseMonthsExperience(organisation, person)) return { kind: 'notAllowed' };
  const before = await chosenFor(deps, month);
  if (before !== null) return { kind: 'chosen', card: before };
  if (month !== monthToChooseFor(at)) return { kind: 'notThisMonth' };
  const found = await deps.experiences.find(experienceId);
  if (found?.value.state !== 'shared') return { kind: 'notFound' };
  const id = chosenId(month);
  const card: MonthChosenCard = {
    ...{ kind: 'monthChosen', id, at, month, experienceId },
    chosenBy: person.id,
  };
  const recipients = await whoHears(deps, found.value, organisation);
  const outcome = await deps.networkCards.plan(
    card,
    recipients.map((recipient) =>
      plannedDelivery({
        id: `${id}_${recipient.kind === 'person' ? recipient.personId : recipient.channelId}`,
        recipient,
        subject: { kind: 'network', id },
        at,
      }),
    ),
    [candidatesId(month), figuresId(month)],
  );
  // Another editor was quicker: theirs stands.
  const standing = outcome === 'planned' ? card : await chosenFor(deps, month);
  return { kind: 'chosen', card: standing ?? card };
}

async function whoHears(
  { conversations }: Pick<MonthDeps, 'conversations'>,
  { authorId, unitId }: Experience,
  organisation: Organisation,
): Promise<readonly Recipient[]> {
  const channels = await channelsFor(conversations, organisation, unitId);
  const managerId = managerOf(organisation, authorId, unitId);
  return [
    ...channels.map(({ channelId }) => ({ kind: 'channel', channelId }) as const),
    ...(organisation.people.has(authorId) ? [{ kind: 'person', personId: authorId } as const] : []),
    ...(managerId === null ? [] : [{ kind: 'person', personId: managerId } as const]),
  ];
}

/** The author's own manager; the one above where the author is the manager. */
function managerOf(
  organisation: Organisation,
  authorId: PersonId,
  experienceUnitId: string,
): PersonId | null {
  const unitId = organisation.people.get(authorId)?.unitId ?? experienceUnitId;
  const nearest = responsibleManager(organisation, unitId)?.managerId ?? null;
  return nearest === authorId ? (managerAbove(organisation, unitId)?.managerId ?? null) : nearest;
}

/** The card that asks editors to choose. */
function candidatesId(month: Month): string {
  return `monthCandidates_${month}`;
}

/** The card of the month's figures, which names the month's experience. */
export function figuresId(month: Month): string {
  return `figures_${month}`;
}

function chosenId(month: Month): string {
  return `month_${month}`;
}
