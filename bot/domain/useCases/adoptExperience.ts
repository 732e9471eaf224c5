import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { monthOf } from '../calendar/localDate.ts';
import type { Instant } from '../calendar/time.ts';
import { newAdoption } from '../experience/adoption.ts';
import type { Experience } from '../experience/experience.ts';
import { countedInMonth } from '../experience/monthlyCounts.ts';
import { mayAdoptExperienceFor } from '../organisation/policy.ts';
import type { Organisation, PartId, Person } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';

/** What a click asks for; asked again it changes nothing, since Teams may send a click again. */
export type AdoptionWish = 'adopt' | 'takeBack';

export type AdoptionOutcome =
  /** How it stands now, whether this click or an earlier one made it so. */
  | { readonly kind: 'adopted' | 'takenBack'; readonly experience: Experience }
  | { readonly kind: 'withdrawn'; readonly experience: Experience }
  | { readonly kind: 'notAllowed' | 'notFound' | 'unknownUnit' };

/** A unit takes what an experience tells into use, or takes that back. */
export async function adoptExperience(
  { experiences }: { readonly experiences: ExperienceStore },
  click: {
    readonly id: string;
    readonly unitId: PartId;
    readonly wish: AdoptionWish;
    readonly person: Person;
    readonly at: Instant;
  },
  organisation: Organisation,
): Promise<AdoptionOutcome> {
  const { id, unitId, wish, person, at } = click;
  if (organisation.parts.get(unitId)?.level !== 'unit') return { kind: 'unknownUnit' };
  if (!mayAdoptExperienceFor(organisation, person, unitId)) return { kind: 'notAllowed' };
  const kind = wish === 'adopt' ? 'adopted' : 'takenBack';
  for (;;) {
    const before = await experiences.find(id);
    if (before === null) return { kind: 'notFound' };
    if (before.value.state === 'withdrawn') return { kind: 'withdrawn', experience: before.value };
    const after =
      wish === 'adopt'
        ? withAdoption(before.value, unitId, person, at)
        : withoutAdoption(before.value, unitId);
    if (after === null) return { kind, experience: before.value };
    const outcome = await experiences.commit({
      before,
      after,
      event: {
        at,
        by: person.id,
        what: wish === 'adopt' ? 'adopted' : 'adoptionTakenBack',
        unitId,
      },
      ledger: { planned: [], outdatesCards: true },
      thanks: null,
    });
    if (outcome === 'committed') return { kind, experience: after };
  }
}

/** Null when the unit has taken it into use already. */
function withAdoption(
  experience: Experience,
  unitId: PartId,
  { id: by }: Person,
  at: Instant,
): Experience | null {
  const { adoptions, monthly, revision } = experience;
  if (adoptions.some((adoption) => adoption.unitId === unitId)) return null;
  const today = helsinkiDate(at);
  return {
    ...experience,
    adoptions: [...adoptions, newAdoption(unitId, by, at, today)],
    monthly: countedInMonth(monthly, monthOf(today), { adoptions: 1 }),
    revision: revision + 1,
  };
}

/** Null when the unit has not taken it into use. */
function withoutAdoption(experience: Experience, unitId: PartId): Experience | null {
  const { adoptions, monthly, revision } = experience;
  const taken = adoptions.find((adoption) => adoption.unitId === unitId);
  if (taken === undefined) return null;
  return {
    ...experience,
    adoptions: adoptions.filter((adoption) => adoption !== taken),
    monthly: countedInMonth(monthly, monthOf(helsinkiDate(taken.at)), { adoptions: -1 }),
    revision: revision + 1,
  };
}
