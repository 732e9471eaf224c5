import type { Instant } from '../calendar/time.ts';
import { withoutContent } from '../experience/experience.ts';
import type { Experience } from '../experience/experience.ts';
import { mayWithdrawExperience } from '../organisation/policy.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';

export type WithdrawOutcome =
  /** By this click or an earlier one. */
  | { readonly kind: 'withdrawn'; readonly experience: Experience }
  | { readonly kind: 'notAllowed' | 'notFound' };

/**
 * Withdraws an experience: by its author or an editor. What it told, its thanks and who took it
 * into use are gone from the store; that there was one stays, and its cards say so.
 */
export async function withdrawExperience(
  { experiences }: { readonly experiences: ExperienceStore },
  click: { readonly id: string; readonly person: Person; readonly at: Instant },
  organisation: Organisation,
): Promise<WithdrawOutcome> {
  const { id, person, at } = click;
  for (;;) {
    const before = await experiences.find(id);
    if (before === null) return { kind: 'notFound' };
    if (!mayWithdrawExperience(organisation, person, before.value)) return { kind: 'notAllowed' };
    if (before.value.state === 'withdrawn') return { kind: 'withdrawn', experience: before.value };
    const after = { ...withoutContent(before.value), revision: before.value.revision + 1 };
    const outcome = await experiences.commit({
      before,
      after,
      event: { at, by: person.id, what: 'withdrawn' },
      ledger: { planned: [], outdatesCards: true },
      thanks: null,
    });
    if (outcome === 'committed') return { kind: 'withdrawn', experience: after };
  }
}
