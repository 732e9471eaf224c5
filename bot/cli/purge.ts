import { realSurroundings } from '../surroundings.ts';
import { runPurge } from './purgeCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `purge [--at DAY] [--dry-run]`: what the server does each night, by hand; safe beside a running
 * server, which draws the cards anew.
 */
await withStore(({ storage: { actions, feedback, retention, organisation }, argv, print }) =>
  runPurge(
    {
      actions,
      feedbacks: feedback,
      retention,
      organisations: organisation,
      now: realSurroundings.now,
      print,
    },
    argv,
  ),
);
