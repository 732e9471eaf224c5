import { composeApp } from '../compositionRoot.ts';
import type { Instant } from '../domain/calendar/time.ts';
import { createLog } from '../log.ts';
import { realSurroundings } from '../surroundings.ts';
import { plainLines } from './plainLines.ts';
import { runRemind } from './remindCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `remind [--kind KIND] [--at 2026-11-23T08:30]`: sends by hand what the server sends on working
 * days, as if it were that time.
 */
await withStore(async ({ storage, config, argv, print }) => {
  let at: Instant | null = null;
  const surroundings = { ...realSurroundings, now: () => at ?? realSurroundings.now() };
  // What became of each card is printed: of the log only faults of the program are left.
  const log = createLog('error', plainLines(print));
  const { calendar, deliveries } = composeApp(config, storage, log, surroundings);
  return runRemind(
    {
      storage,
      calendar,
      reminderTime: config.reminderTime,
      now: realSurroundings.now,
      deliverAt: async (time) => {
        at = time;
        await deliveries.run(time);
      },
      print,
    },
    argv,
  );
});
