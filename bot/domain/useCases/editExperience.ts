import type { Instant } from '../calendar/time.ts';
import type { Experience, ExperienceDraft } from '../experience/experience.ts';
import { reviewExperience } from '../experience/reviewExperience.ts';
import type { DraftReview } from '../experience/reviewExperience.ts';
import { mayEditExperience } from '../organisation/policy.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';

export type EditOutcome =
  | { readonly kind: 'edited'; readonly experience: Experience }
  | { readonly kind: 'review'; readonly review: Exclude<DraftReview, { kind: 'fine' }> }
  /** Somebody else has edited it since the form was drawn: this is what it says now. */
  | { readonly kind: 'overtaken' | 'withdrawn'; readonly experience: Experience }
  | { readonly kind: 'notAllowed' | 'notFound' };

/**
 * Writes an experience's texts anew: by its author or an editor, by the rules of sharing, with
 * its cards drawn anew. Thanks given meanwhile stay; another edit does not get written over. The
 * same submit again changes nothing more.
 */
export async function editExperience(
  { experiences }: { readonly experiences: ExperienceStore },
  submit: {
    readonly id: string;
    readonly draft: ExperienceDraft;
    /** The edition that the form was drawn from. */
    readonly edition: number;
    readonly confirmed: boolean;
    readonly person: Person;
    readonly at: Instant;
  },
  organisation: Organisation,
): Promise<EditOutcome> {
  const { id, draft, edition, person, at } = submit;
  for (;;) {
    const before = await experiences.find(id);
    if (before === null) return { kind: 'notFound' };
    const experience = before.value;
    if (!mayEditExperience(organisation, person, experience)) return { kind: 'notAllowed' };
    if (experience.state === 'withdrawn') return { kind: 'withdrawn', experience };
    if (saysTheSame(experience, draft)) return { kind: 'edited', experience };
    if (experience.edition !== edition) return { kind: 'overtaken', experience };
    const review = reviewExperience(draft, organisation, at, submit.confirmed);
    if (review.kind !== 'fine') return { kind: 'review', review };
    const after: Experience = {
      ...experience,
      ...draft,
      edition: edition + 1,
      revision: experience.revision + 1,
    };
    const outcome = await experiences.commit({
      before,
      after,
      event: { at, by: person.id, what: 'edited' },
      ledger: { planned: [], outdatesCards: true },
      thanks: null,
    });
    if (outcome === 'committed') return { kind: 'edited', experience: after };
  }
}

function saysTheSame(experience: Experience, draft: ExperienceDraft): boolean {
  return (
    experience.whatHappened === draft.whatHappened &&
    experience.whatMadeItGood === draft.whatMadeItGood &&
    experience.unitId === draft.unitId &&
    experience.stageId === draft.stageId &&
    experience.happenedOn === draft.happenedOn &&
    experience.quotation === draft.quotation &&
    experience.tags.join() === draft.tags.join()
  );
}
