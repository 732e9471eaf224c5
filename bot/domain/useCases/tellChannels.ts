import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addDays, addToMonth, monthOf, weekdayOf } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Experience } from '../experience/experience.ts';
import type { NetworkCard } from '../network/networkCard.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { areaOf } from '../organisation/tree.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import type { NetworkCardStore } from '../ports/networkCardStore.ts';
import { figuresId } from './monthsExperience.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export interface ChannelDeps {
  readonly conversations: Pick<ConversationStore, 'sharingChannels'>;
  readonly experiences: Pick<ExperienceStore, 'recent'>;
  readonly networkCards: NetworkCardStore;
}

/** A digest looks through so many of the newest experiences. */
const lookedThrough = 200;

/** What was shared from one day to another (both included), of one area or of all, newest first. */
export async function sharedBetween(
  { experiences }: Pick<ChannelDeps, 'experiences'>,
  organisation: Organisation,
  span: { readonly from: LocalDate; readonly to: LocalDate; readonly areaId: PartId | null },
): Promise<readonly Experience[]> {
  const { from, to, areaId } = span;
  return (await experiences.recent(lookedThrough)).filter(({ sharedAt, unitId }) => {
    const day = helsinkiDate(sharedAt);
    const isThere = areaId === null || areaOf(organisation, unitId)?.id === areaId;
    return isThere && day >= from && day <= to;
  });
}

/** Has each channel that wants a digest get that of last week; none where nothing was shared. */
export async function sendDigests(
  deps: ChannelDeps,
  at: Instant,
  organisation: Organisation,
): Promise<void> {
  const today = helsinkiDate(at);
  const monday = addDays(today, 1 - weekdayOf(today));
  const week = { from: addDays(monday, -7), to: addDays(monday, -1) };
  const channels = await deps.conversations.sharingChannels();
  for (const { channelId, areaId, digest } of channels) {
    if (digest !== true) continue;
    const shared = await sharedBetween(deps, organisation, { ...week, areaId });
    if (shared.length === 0) continue;
    const id = `digest_${channelId}_${week.from}`;
    await plan(deps, { kind: 'digest', id, at, areaId, ...week }, channelId, at);
  }
}

/** Has the network's channel get the card of the month before, where it wants digests. */
export async function sendMonth(deps: ChannelDeps, at: Instant): Promise<void> {
  const channels = await deps.conversations.sharingChannels();
  const network = channels.find(({ areaId }) => areaId === null);
  if (network?.digest !== true) return;
  const month = addToMonth(monthOf(helsinkiDate(at)), -1);
  await plan(deps, { kind: 'month', id: figuresId(month), at, month }, network.channelId, at);
}

async function plan(
  { networkCards }: ChannelDeps,
  card: NetworkCard,
  channelId: string,
  at: Instant,
): Promise<void> {
  const { id } = card;
  await networkCards.plan(card, [
    plannedDelivery({
      id,
      recipient: { kind: 'channel', channelId },
      subject: { kind: 'network', id },
      at,
    }),
  ]);
}
