import { helsinkiDate, helsinkiTime } from '../domain/calendar/helsinkiTime.ts';
import type { LocalDate, LocalTime } from '../domain/calendar/time.ts';
import type { PressStore } from '../domain/ports/pressStore.ts';
import { longestHoldMs } from '../domain/reminder/cardInUse.ts';
import { purgeAll } from '../domain/useCases/purgeAll.ts';
import type { PurgingAllDeps } from '../domain/useCases/purgeAll.ts';
import type { Job } from './scheduler.ts';

/** Few people work then, and the night's backup has what the day before had. */
const notBefore: LocalTime = '04:00';
/** So many a round, so that cards that are to be sent wait for a moment at most. */
const atOnce = 100;

/**
 * Removes once a day what has been held longer than the city keeps it; a server that was down at
 * night does it when it is up again. What is left over goes on in the next rounds.
 */
export function retentionJob(
  deps: PurgingAllDeps & { readonly presses: Pick<PressStore, 'forgetBefore'> },
): Job {
  let doneOn: LocalDate | null = null;
  return {
    name: 'retention',
    run: async (now) => {
      const day = helsinkiDate(now);
      if (doneOn === day || helsinkiTime(now) < notBefore) return;
      const { settings } = await deps.organisations.snapshot();
      const periods = settings.retention;
      const { isMore } = await purgeAll(deps, { day, at: now, periods, limit: atOnce });
      if (isMore) return;
      const noLongerHeld = new Date(Date.parse(now) - longestHoldMs).toISOString();
      await deps.presses.forgetBefore(noLongerHeld);
      doneOn = day;
    },
  };
}
