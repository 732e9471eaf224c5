import { addDays } from '../domain/calendar/localDate.ts';
import { helsinkiDate, instantAt } from '../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../domain/calendar/time.ts';
import { newExperience } from '../domain/experience/experience.ts';
import type { Experience } from '../domain/experience/experience.ts';
import type { Person } from '../domain/organisation/organisation.ts';
import type { ExperienceStore } from '../domain/ports/experienceStore.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import { thankExperience } from '../domain/useCases/thankExperience.ts';
import { sampleExperiences } from './experiences.ts';
import type { SampleExperience } from './experiences.ts';
import { workingDaysAgo } from './workingDaysAgo.ts';

export interface ExperienceLoading {
  readonly experiences: ExperienceStore;
  readonly people: ReadonlyMap<string, Person>;
  readonly now: Instant;
  readonly calendar: HolidayCalendar;
}

/** Writes the experiences and the thanks for them; what is there already stays. */
export async function loadExperiences(loading: ExperienceLoading): Promise<void> {
  for (const script of sampleExperiences) {
    const experience = experienceOf(script, loading);
    await loading.experiences.commit({
      before: null,
      after: experience,
      event: { at: experience.sharedAt, by: experience.authorId, what: 'shared' },
      ledger: { planned: [], outdatesCards: false },
      thanks: null,
    });
    for (const personId of script.thankedBy) {
      await thankOnce(loading, experience, personId);
    }
  }
}

async function thankOnce(
  { experiences, people }: ExperienceLoading,
  { id, sharedAt }: Experience,
  personId: string,
): Promise<void> {
  const person = people.get(personId);
  if (person === undefined) throw new Error(`${personId} is nobody of the sample city`);
  const found = await experiences.findWithThanks(id, personId);
  if (found?.thankedAt === null)
    await thankExperience({ experiences }, { id, wish: 'thank', person, at: sharedAt });
}

function experienceOf(
  { id, draft, by, sharedDaysAgo }: SampleExperience,
  { now, calendar }: ExperienceLoading,
): Experience {
  const sharedOn = workingDaysAgo(helsinkiDate(now), sharedDaysAgo, calendar);
  return newExperience(
    { ...draft, happenedOn: addDays(sharedOn, -1) },
    { id, authorId: by, sharedAt: instantAt(sharedOn, '14:20') },
  );
}
