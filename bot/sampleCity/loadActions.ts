import { moveAction, type ActionMove } from '../domain/action/moveAction.ts';
import { addDays } from '../domain/calendar/localDate.ts';
import { helsinkiDate, instantAt } from '../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../domain/calendar/time.ts';
import type { ActionStore } from '../domain/ports/actionStore.ts';
import { changedAction } from '../domain/useCases/changeAction.ts';
import { newAction } from '../domain/useCases/planAction.ts';
import { sampleActions, type SampleAction } from './actions.ts';

type Actions = Pick<ActionStore, 'commit' | 'find'>;

/** Nobody is told of what the sample city did in the past. */
const untold = { planned: [], outdatesCards: false } as const;

/** Writes the corrective actions as they were planned, begun and done; what is there stays. */
export async function loadActions(actions: Actions, now: Instant): Promise<void> {
  const today = helsinkiDate(now);
  for (const script of sampleActions) {
    const { by, metricId, partId, what, responsibleId, plannedDaysAgo, dueInDays } = script;
    const plannedOn = addDays(today, -plannedDaysAgo);
    const place = { about: { kind: 'metric', metricId }, partId } as const;
    const draft = { what, responsibleId, dueOn: addDays(plannedOn, dueInDays) };
    const plan = newAction(script.id, place, draft, by, instantAt(plannedOn, '10:00'));
    await actions.commit({ ...plan, ledger: untold });
    for (const { move, day } of movesOf(script, today)) await make(actions, script, move, day);
  }
}

interface DatedMove {
  readonly move: ActionMove;
  readonly day: LocalDate;
}

function movesOf({ startedDaysAgo, done }: SampleAction, today: LocalDate): readonly DatedMove[] {
  const start = { move: 'start', note: '', dueOn: '' } as const;
  return [
    ...(startedDaysAgo === null ? [] : [{ move: start, day: addDays(today, -startedDaysAgo) }]),
    ...(done === null
      ? []
      : [
          {
            move: { move: 'finish', note: done.outcome, dueOn: '' } as const,
            day: addDays(today, -done.daysAgo),
          },
        ]),
  ];
}

/** A move that was made by an earlier loading is not made again: its state does not know it. */
async function make(
  actions: Actions,
  { id, by }: SampleAction,
  move: ActionMove,
  day: LocalDate,
): Promise<void> {
  const found = await actions.find(id);
  if (found === null) throw new Error(`${id} was not written`);
  const moved = moveAction(found.value, move, day);
  if (moved.kind !== 'moved') return;
  const change = changedAction(found, moved.after, move, by, instantAt(day, '10:00'));
  await actions.commit({ ...change, ledger: untold });
}
