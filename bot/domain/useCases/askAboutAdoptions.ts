import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addDays } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Adoption } from '../experience/adoption.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import { manages } from '../organisation/tree.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { DueFollowUp, ExperienceStore } from '../ports/experienceStore.ts';
import type { NetworkCardStore } from '../ports/networkCardStore.ts';
import { recipientFor } from '../reminder/recipient.ts';
import type { Availability } from '../reminder/recipient.ts';
import { plannedDelivery } from './plannedDelivery.ts';
import { whoIsReachable } from './whoIsReachable.ts';

export interface AskingDeps {
  readonly experiences: Pick<ExperienceStore, 'dueFollowUps' | 'find' | 'commit'>;
  readonly networkCards: NetworkCardStore;
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
}

/** So many are read at once; the next round takes what is left. */
const askedAtOnce = 100;
/** Where there is nobody to ask, it is tried again a week later. */
const daysUntilTriedAgain = 7;

/**
 * Has each unit whose day has come asked what became of what it took into use: who said it, or
 * whoever answers for the unit where that person is gone. Reads what is due. The question's id is
 * made of what, which unit and which day: asked again, by a restart or another instance, it is
 * there already.
 * @returns how many questions were planned
 */
export async function askAboutAdoptions(
  deps: AskingDeps,
  at: Instant,
  organisation: Organisation,
): Promise<number> {
  const today = helsinkiDate(at);
  const due = await deps.experiences.dueFollowUps(today, askedAtOnce);
  if (due.length === 0) return 0;
  const availability = await whoIsReachable(deps.conversations);
  let planned = 0;
  for (const one of due) {
    if (await ask(deps, one, at, today, organisation, availability)) planned += 1;
  }
  return planned;
}

async function ask(
  deps: AskingDeps,
  { experienceId, unitId, askOn }: DueFollowUp,
  at: Instant,
  today: LocalDate,
  organisation: Organisation,
  availability: Availability,
): Promise<boolean> {
  for (;;) {
    const before = await deps.experiences.find(experienceId);
    const adoption = before?.value.adoptions.find((each) => each.unitId === unitId);
    // Taken back, withdrawn or asked meanwhile.
    if (before === null || adoption?.askOn !== askOn) return false;
    const personId = whomToAsk(adoption, organisation, availability);
    if (personId !== null) {
      const id = `adoption_${experienceId}_${unitId}_${askOn}`;
      await deps.networkCards.plan({ kind: 'adoption', id, at, experienceId, unitId }, [
        plannedDelivery({
          id,
          recipient: { kind: 'person', personId },
          subject: { kind: 'network', id },
          at,
        }),
      ]);
    }
    const asked: Adoption =
      personId === null
        ? { ...adoption, askOn: addDays(today, daysUntilTriedAgain) }
        : { ...adoption, askOn: null, asked: adoption.asked + 1 };
    const outcome = await deps.experiences.commit({
      before,
      after: {
        ...before.value,
        adoptions: before.value.adoptions.map((each) => (each === adoption ? asked : each)),
        revision: before.value.revision + 1,
      },
      event: { at, by: adoption.by, what: 'followUpAsked', unitId },
      ledger: { planned: [], outdatesCards: false },
      thanks: null,
    });
    if (outcome === 'committed') return personId !== null;
  }
}

/** The adopter while at work in the unit or answering for it; then whoever answers for the unit. */
function whomToAsk(
  { by, unitId }: Adoption,
  organisation: Organisation,
  availability: Availability,
): PersonId | null {
  const adopter = organisation.people.get(by);
  const isThere =
    adopter !== undefined &&
    (adopter.unitId === unitId || manages(organisation, by, unitId)) &&
    availability.isReachable(by);
  return isThere ? by : (recipientFor(organisation, unitId, availability)?.personId ?? null);
}
