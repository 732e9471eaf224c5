import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { checkExperience } from '../experience/checkExperience.ts';
import type { ExperienceFault } from '../experience/checkExperience.ts';
import type { Experience, ExperienceDraft } from '../experience/experience.ts';
import { mayShareExperience } from '../organisation/policy.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import type { ConversationStore, NetworkChannel } from '../ports/conversationStore.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import { blocksSharing, detectPersonalData } from '../privacy/detectPersonalData.ts';
import type { Finding } from '../privacy/finding.ts';
import { plannedDelivery } from './plannedDelivery.ts';

/** The texts of a draft that everybody will read, and therefore are checked for personal data. */
export const checkedTexts = ['whatHappened', 'whatMadeItGood', 'quotation'] as const;

export interface FieldFinding extends Finding {
  readonly field: (typeof checkedTexts)[number];
}

export type DraftReview =
  | { readonly kind: 'faults'; readonly faults: readonly ExperienceFault[] }
  /** `blocking`: an identity code is among them; it must go before anything is shared. */
  | {
      readonly kind: 'personalData';
      readonly findings: readonly FieldFinding[];
      readonly blocking: boolean;
    }
  | { readonly kind: 'fine' };

/**
 * What stands in the way of sharing a draft.
 * @param confirmed the author has seen the findings (other than identity codes) and keeps them
 */
export function reviewExperience(
  draft: ExperienceDraft,
  organisation: Organisation,
  at: Instant,
  confirmed: boolean,
): DraftReview {
  const faults = checkExperience(draft, organisation, helsinkiDate(at));
  if (faults.length > 0) return { kind: 'faults', faults };
  const findings = checkedTexts.flatMap((field) =>
    detectPersonalData(draft[field] ?? '').map((finding) => ({ field, ...finding })),
  );
  const blocking = blocksSharing(findings);
  return findings.length > 0 && (blocking || !confirmed)
    ? { kind: 'personalData', findings, blocking }
    : { kind: 'fine' };
}

export type ShareOutcome =
  | {
      readonly kind: 'shared';
      readonly experience: Experience;
      /** Where its card goes; null when no channel has been chosen. */
      readonly channel: NetworkChannel | null;
    }
  | { readonly kind: 'review'; readonly review: Exclude<DraftReview, { kind: 'fine' }> }
  | { readonly kind: 'notAllowed' };

export interface SharingDeps {
  readonly experiences: ExperienceStore;
  readonly conversations: Pick<ConversationStore, 'networkChannel'>;
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

  const channel = await deps.conversations.networkChannel();
  const planned =
    channel === null
      ? []
      : [
          plannedDelivery({
            id: `post-${id}`,
            recipient: { kind: 'channel', channelId: channel.channelId },
            subject: { kind: 'experience', id },
            at,
          }),
        ];
  const experience: Experience = {
    ...draft,
    id,
    authorId: author.id,
    sharedAt: at,
    state: 'shared',
    thanks: 0,
    revision: 1,
  };
  const outcome = await deps.experiences.commit({
    before: null,
    after: experience,
    event: { at, by: author.id, what: 'shared' },
    ledger: { planned, outdatesCards: false },
    thanks: null,
  });
  if (outcome === 'committed') return { kind: 'shared', experience, channel };

  const existing = await deps.experiences.find(id);
  if (existing?.value.authorId !== author.id) return { kind: 'notAllowed' };
  return { kind: 'shared', experience: existing.value, channel };
}
