import { dayAt, isOfficeDay, mondayOf, officeDaysAfter } from './helsinki.ts';
import { dayOfClock, type Item } from './matter.ts';
import { inCharge, whoIsThere, type Name } from './town.ts';

/** A reminder that a day calls for, by the model. */
export interface ModelReminder {
  readonly to: Name;
  /** Who, what and which day: what makes it the one it is. */
  readonly about: string;
  readonly feedbackIds: readonly string[];
}

/** How a reminder is described, in the model and from what was stored. */
export function aboutReminder(reminder: {
  readonly about: 'ownMatters' | 'levelBelow';
  readonly day: string;
  readonly onBehalfOf: string | null;
}): string {
  const { about, day, onBehalfOf } = reminder;
  const when = about === 'levelBelow' ? `week of ${mondayOf(day)}` : day;
  return `${about} ${when}${onBehalfOf === null ? '' : ` for ${onBehalfOf}`}`;
}

/** What the day calls for, and what is due although nobody can be reminded of it. */
export function remindersOf(
  items: readonly Item[],
  unreachable: ReadonlySet<Name>,
  at: string,
): { readonly reminders: readonly ModelReminder[]; readonly unheard: readonly string[] } {
  const day = dayAt(at);
  if (!isOfficeDay(day)) return { reminders: [], unheard: [] };
  const due = items
    .flatMap((item) => {
      const until = dayOfClock(item);
      return until === null || until > day ? [] : [{ item, until }];
    })
    .sort((a, b) => (waitOf(a) < waitOf(b) ? -1 : 1));
  const reminders: ModelReminder[] = [];
  const remind = (
    about: 'ownMatters' | 'levelBelow',
    to: NonNullable<ReturnType<typeof whoIsThere>>,
    id: string,
  ): void => {
    const onBehalfOf = to.manager === to.person ? null : to.manager;
    const described = aboutReminder({ about, day, onBehalfOf });
    const at = reminders.findIndex((one) => one.to === to.person && one.about === described);
    const earlier = reminders[at];
    const feedbackIds = [...(earlier?.feedbackIds ?? []), id];
    const reminder = { to: to.person, about: described, feedbackIds };
    if (earlier === undefined) reminders.push(reminder);
    else reminders[at] = reminder;
  };
  const unheard: string[] = [];
  for (const { item, until } of due) {
    const [nearest, ...above] = inCharge[item.unitId];
    const first = whoIsThere([nearest, ...above], unreachable);
    if (first === null) unheard.push(item.id);
    else remind('ownMatters', first, item.id);
    // Five working days over: also the manager one level up, who is somebody else.
    if (officeDaysAfter(until, day) < 5) continue;
    const others = above.filter(({ manager }) => manager !== nearest.manager);
    const upper = whoIsThere(others, unreachable);
    if (upper !== null) remind('levelBelow', upper, item.id);
  }
  return { reminders, unheard };
}

/** The most overdue first, then the oldest. */
function waitOf({ item, until }: { readonly item: Item; readonly until: string }): string {
  return `${until} ${item.receivedOn} ${item.id}`;
}
