import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { askedAtMost, nextAsking } from '../experience/adoption.ts';
import type { Adoption, FollowUpAnswer } from '../experience/adoption.ts';
import type { Experience } from '../experience/experience.ts';
import { mayAdoptExperienceFor } from '../organisation/policy.ts';
import type { Organisation, PartId, Person } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import { detectPersonalData } from '../privacy/detectPersonalData.ts';

/** Everybody reads why; it stands in one line of a card. */
export const longestReason = 300;

export type AnswerOutcome =
  /** By this click or an earlier one. */
  | { readonly kind: 'answered'; readonly experience: Experience; readonly adoption: Adoption }
  | { readonly kind: 'reason'; readonly fault: 'empty' | 'tooLong' | 'personalData' }
  | { readonly kind: 'notAllowed' | 'notFound' };

/**
 * A unit says what became of what it took into use. Why it was given up has to be said; "not
 * yet" has it asked once more. What was answered may be answered otherwise later.
 */
export async function answerAboutAdoption(
  { experiences }: { readonly experiences: ExperienceStore },
  answer: {
    readonly id: string;
    readonly unitId: PartId;
    readonly kind: FollowUpAnswer;
    readonly because: string | null;
    readonly person: Person;
    readonly at: Instant;
  },
  organisation: Organisation,
): Promise<AnswerOutcome> {
  const { id, unitId, kind, person, at } = answer;
  if (!mayAdoptExperienceFor(organisation, person, unitId)) return { kind: 'notAllowed' };
  const because = kind === 'gaveUp' ? answer.because : null;
  if (kind === 'gaveUp' && because === null) return { kind: 'reason', fault: 'empty' };
  if (because !== null && because.length > longestReason)
    return { kind: 'reason', fault: 'tooLong' };
  if (because !== null && detectPersonalData(because).length > 0)
    return { kind: 'reason', fault: 'personalData' };
  for (;;) {
    const before = await experiences.find(id);
    const adoption = before?.value.adoptions.find((each) => each.unitId === unitId);
    if (before === null || adoption === undefined) return { kind: 'notFound' };
    const experience = before.value;
    const given = adoption.answer;
    if (given?.kind === kind && given.because === because)
      return { kind: 'answered', experience, adoption };
    const answered: Adoption = {
      ...adoption,
      askOn:
        kind === 'notYet' && adoption.asked < askedAtMost ? nextAsking(helsinkiDate(at)) : null,
      answer: { kind, because, by: person.id, at },
    };
    const after: Experience = {
      ...experience,
      adoptions: experience.adoptions.map((each) => (each === adoption ? answered : each)),
      revision: experience.revision + 1,
    };
    const outcome = await experiences.commit({
      before,
      after,
      event: { at, by: person.id, what: 'followUpAnswered', unitId },
      ledger: { planned: [], outdatesCards: true },
      thanks: null,
    });
    if (outcome === 'committed') return { kind: 'answered', experience: after, adoption: answered };
  }
}
