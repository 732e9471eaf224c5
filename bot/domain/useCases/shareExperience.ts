import type { Instant } from '../calendar/time.ts';
import { newExperience } from '../experience/experience.ts';
import type { Experience, ExperienceDraft } from '../experience/experience.ts';
import { reviewExperience } from '../experience/reviewExperience.ts';
import type { DraftReview } from '../experience/reviewExperience.ts';
import { mayShareExperience } from '../organisation/policy.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { channelsFor } from '../network/channelsFor.ts';
import type { SharingChannel } from '../ports/conversationStore.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export type ShareOutcome =
  | {
      readonly kind: 'shared';
      readonly experience: Experience;
      /** Where its card goes; none when no channel has been chosen. */
      readonly channels: readonly SharingChannel[];
    }
  | { readonly kind: 'review'; readonly review: Exclude<DraftReview, { kind: 'fine' }> }
  | { readonly kind: 'notAllowed' };

export interface SharingDeps {
  readonly experiences: ExperienceStore;
  readonly conversations: Pick<ConversationStore, 'sharingChannels'>;
}

/**
 * Stores an experience and plans its post to the network's channel, in one transaction. The id
 * was minted when the form was drawn: the same submit again gives the same result and no second
 * record.
 */
export async function shareExperience(
  deps: SharingDeps,
  submit: {
    readonly id: string;
    readonly draft: ExperienceDraft;
    readonly confirmed: boolean;
    readonly author: Person;
    readonly at: Instant;
  },
  organisation: Organisation,
): Promise<ShareOutcome> {
  const { id, draft, author, at } = submit;
  if (!mayShareExperience(organisation, author)) return { kind: 'notAllowed' };
  const review = reviewExperience(draft, organisation, at, submit.confirmed);
  if (review.kind !== 'fine') return { kind: 'review', review };

  const channels = await channelsFor(deps.conversations, organisation, draft.unitId);
  const planned = channels.map(({ channelId, areaId }) =>
    plannedDelivery({
      id: areaId === null ? `post-${id}` : `post-${id}-${channelId}`,
      recipient: { kind: 'channel', channelId },
      subject: { kind: 'experience', id },
      at,
    }),
  );
  const experience = newExperience(draft, { id, authorId: author.id, sharedAt: at });
  const outcome = await deps.experiences.commit({
    before: null,
    after: experience,
    event: { at, by: author.id, what: 'shared' },
    ledger: { planned, outdatesCards: false },
    thanks: null,
  });
  if (outcome === 'committed') return { kind: 'shared', experience, channels };

  const existing = await deps.experiences.find(id);
  if (existing?.value.authorId !== author.id) return { kind: 'notAllowed' };
  return { kind: 'shared', experience: existing.value, channels };
}
