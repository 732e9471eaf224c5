import type { Instant } from '../calendar/time.ts';
import type { Experience } from '../experience/experience.ts';
import type { Person } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';

export type ThankOutcome =
  | { readonly kind: 'thanked' | 'takenBack'; readonly experience: Experience }
  | { readonly kind: 'withdrawn'; readonly experience: Experience }
  | { readonly kind: 'notFound' };

/**
 * Thanks, or takes one's thanks back: once per person. Others thanking at the same moment make
 * the change start over from the newest count, so that none is lost.
 */
export async function thankExperience(
  deps: { readonly experiences: ExperienceStore },
  click: { readonly id: string; readonly person: Person; readonly at: Instant },
): Promise<ThankOutcome> {
  const { id, person, at } = click;
  for (;;) {
    const found = await deps.experiences.findWithThanks(id, person.id);
    if (found === null) return { kind: 'notFound' };
    const { experience: before, thanked } = found;
    if (before.value.state === 'withdrawn') return { kind: 'withdrawn', experience: before.value };
    const after: Experience = {
      ...before.value,
      thanks: before.value.thanks + (thanked ? -1 : 1),
      revision: before.value.revision + 1,
    };
    const outcome = await deps.experiences.commit({
      before,
      after,
      event: { at, by: person.id, what: thanked ? 'thanksTakenBack' : 'thanked' },
      ledger: { planned: [], outdatesCards: true },
      thanks: { personId: person.id, change: thanked ? 'remove' : 'add' },
    });
    if (outcome === 'committed') {
      return { kind: thanked ? 'takenBack' : 'thanked', experience: after };
    }
  }
}
