import { runCheck } from './checkCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `check-store [--repair]`: compares what the store that the configuration names keeps ready with
 * the items that it follows from, and writes what differs when asked to; safe beside a server.
 */
await withStore(({ storage: { feedback, projections, lost, acceptLoss }, argv, print }) =>
  runCheck({ feedbacks: feedback, projections, lost, acceptLoss, print }, argv),
);
