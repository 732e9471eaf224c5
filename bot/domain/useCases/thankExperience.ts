import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { monthOf } from '../calendar/localDate.ts';
import type { Instant } from '../calendar/time.ts';
import type { Experience } from '../experience/experience.ts';
import { countedInMonth } from '../experience/monthlyCounts.ts';
import type { Person } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';

/** What a click asks for; asked again it changes nothing, since Teams may send a click again. */
export type ThankWish = 'thank' | 'takeBack';

export type ThankOutcome =
  /** How it stands now, whether this click or an earlier one made it so. */
  | { readonly kind: 'thanked' | 'takenBack'; readonly experience: Experience }
  | { readonly kind: 'withdrawn'; readonly experience: Experience }
  | { readonly kind: 'notFound' };

/**
 * Thanks, once per person, or takes one's thanks back. Others thanking at the same moment make
 * the change start over from the newest count, so that none is lost.
 */
export async function thankExperience(
  deps: { readonly experiences: ExperienceStore },
  click: {
    readonly id: string;
    readonly wish: ThankWish;
    readonly person: Person;
    readonly at: Instant;
  },
): Promise<ThankOutcome> {
  const { id, wish, person, at } = click;
  const thanks = wish === 'thank';
  const kind = thanks ? 'thanked' : 'takenBack';
  for (;;) {
    const found = await deps.experiences.findWithThanks(id, person.id);
    if (found === null) return { kind: 'notFound' };
    const { experience: before, thankedAt } = found;
    if (before.value.state === 'withdrawn') return { kind: 'withdrawn', experience: before.value };
    if ((thankedAt !== null) === thanks) return { kind, experience: before.value };
    const more = thanks ? 1 : -1;
    const after: Experience = {
      ...before.value,
      thanks: before.value.thanks + more,
      monthly: countedInMonth(before.value.monthly, monthOf(helsinkiDate(thankedAt ?? at)), {
        thanks: more,
      }),
      revision: before.value.revision + 1,
    };
    const outcome = await deps.experiences.commit({
      before,
      after,
      event: { at, by: person.id, what: thanks ? 'thanked' : 'thanksTakenBack' },
      ledger: { planned: [], outdatesCards: true },
      thanks: { personId: person.id, change: thanks ? 'add' : 'remove' },
    });
    if (outcome === 'committed') return { kind, experience: after };
  }
}
