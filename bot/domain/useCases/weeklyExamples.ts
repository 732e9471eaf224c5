import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Experience, ExperienceId } from '../experience/experience.ts';
import { afterExample, exampleFor, startedExamples, stoppedExamples } from '../network/examples.ts';
import type { Examples } from '../network/examples.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { ExampleStore } from '../ports/exampleStore.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import type { NetworkCardStore } from '../ports/networkCardStore.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export interface ExampleDeps {
  readonly examples: ExampleStore;
  readonly experiences: Pick<ExperienceStore, 'recent'>;
  readonly networkCards: NetworkCardStore;
}

/** Examples are taken from so many of the newest experiences. */
const chosenFrom = 100;
/** So many people are seen to at once; the next round takes who is left. */
const peopleAtOnce = 200;

/** Has a person get a good example each week; asked again while it goes on, nothing changes. */
export async function startExamples(
  { examples }: Pick<ExampleDeps, 'examples'>,
  personId: PersonId,
  at: Instant,
): Promise<Examples> {
  for (;;) {
    const before = await examples.find(personId);
    if (before !== null && before.value.left > 0) return before.value;
    const after = startedExamples(before?.value ?? null, personId, helsinkiDate(at));
    if ((await examples.save(before, after)) === 'committed') return after;
  }
}

/** No more examples come; null where none were to come. */
export async function stopExamples(
  { examples }: Pick<ExampleDeps, 'examples'>,
  personId: PersonId,
): Promise<Examples | null> {
  for (;;) {
    const before = await examples.find(personId);
    if (before === null || before.value.left === 0) return before?.value ?? null;
    const after = stoppedExamples(before.value);
    if ((await examples.save(before, after)) === 'committed') return after;
  }
}

/** Plans an example for everybody whose day has come; reads those, and the newest once. */
export async function sendExamples(deps: ExampleDeps, at: Instant): Promise<void> {
  const today = helsinkiDate(at);
  const people = await deps.examples.due(today, peopleAtOnce);
  if (people.length === 0) return;
  const newest = await deps.experiences.recent(chosenFrom);
  for (const personId of people) await sendExample(deps, personId, newest, at, today);
}

async function sendExample(
  deps: ExampleDeps,
  personId: PersonId,
  newest: readonly Experience[],
  at: Instant,
  today: LocalDate,
): Promise<void> {
  const before = await deps.examples.find(personId);
  // Stopped or sent meanwhile.
  const nextOn = before?.value.nextOn ?? null;
  if (before === null || nextOn === null || nextOn > today) return;
  const example = exampleFor(before.value, newest);
  const sent = example === null ? null : await plan(deps, before.value, example.id, at);
  // Overtaken, the next round looks anew and finds the planned one.
  await deps.examples.save(before, afterExample(before.value, sent, today));
}

/** The example that is planned now, or was by a round that was cut off before it was noted. */
async function plan(
  { networkCards }: ExampleDeps,
  { personId, seen, left }: Examples,
  experienceId: ExperienceId,
  at: Instant,
): Promise<ExperienceId> {
  const id = `example_${personId}_${String(seen.length + 1)}`;
  const outcome = await networkCards.plan(
    { kind: 'example', id, at, experienceId, personId, left: left - 1 },
    [
      plannedDelivery({
        id,
        recipient: { kind: 'person', personId },
        subject: { kind: 'network', id },
        at,
      }),
    ],
  );
  if (outcome === 'planned') return experienceId;
  const there = await networkCards.find(id);
  return there?.kind === 'example' ? there.experienceId : experienceId;
}
