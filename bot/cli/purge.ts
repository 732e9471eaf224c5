import { realSurroundings } from '../surroundings.ts';
import { runPurge } from './purgeCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `purge [--at DAY] [--dry-run]`: what the server does each night, by hand; safe beside a running
 * server, which draws the cards anew.
 */
await withStore(({ storage, argv, print }) => {
  const { actions, audit, experiences, feedback, retention, organisation } = storage;
  return runPurge(
    {
      ...{ actions, audit, experiences },
      feedbacks: feedback,
      retention,
      organisations: organisation,
      now: realSurroundings.now,
      print,
    },
    argv,
  );
});
